import type { PageModule } from '../../host/server/shell-api';
import { targetSchema } from '../../host/shell/src/frame-payloads';
import { readPlace, splitTarget, writePlace } from '../../host/shell/src/place';
import { findRoute, innerPath, pagePath, shellTarget, targetAddress } from '../../host/shell/src/routes';

const common = { description: null, isNative: false, config: null, hasExport: false } as const;
const squad: PageModule = {
  ...common,
  key: 'squad-standards',
  place: 'project',
  title: { en: 'Squad standards', fr: 'Standards de la squad' },
};
const admin: PageModule = { ...common, key: 'admin', place: 'admin', title: { en: 'Diapason', fr: 'Diapason' } };
const stageMap: PageModule = {
  ...common,
  key: 'stage-map',
  place: 'projectSettings',
  title: { en: 'Stage map', fr: 'Correspondance des étapes' },
};
const adoption: PageModule = { ...common, key: 'adoption', place: 'global', title: { en: 'Adoption', fr: 'Adoption' } };
const modules = [squad, admin, stageMap, adoption];

const placeAt = (address: string) => {
  const { pathname, search, hash } = new URL(address, 'http://localhost:3210');
  return readPlace({ pathname, search, hash });
};
const routeAt = (address: string) => findRoute(placeAt(address), modules);

describe('the shell’s addresses', () => {
  test.each([
    ['/', { kind: 'home' }],
    ['/project/CHK/squad-standards?as=pm&lang=fr&theme=dark', { kind: 'page', module: squad, projectKey: 'CHK', inner: '/' }],
    ['/project/CHK', { kind: 'page', module: squad, projectKey: 'CHK' }],
    ['/project/CHK/squad-standards/roles/pm?x=1#end', { kind: 'page', inner: '/roles/pm?x=1#end' }],
    ['/admin/admin/playbook', { kind: 'page', module: admin, projectKey: null, inner: '/playbook' }],
    ['/project/CHK/settings/stage-map/x', { kind: 'page', module: stageMap, projectKey: 'CHK', inner: '/x' }],
    ['/project/CHK/settings', { kind: 'page', module: stageMap, projectKey: 'CHK' }],
    ['/apps/adoption/tribes/Paiement', { kind: 'page', module: adoption, projectKey: null, inner: '/tribes/Paiement' }],
    ['/browse/CHK-12', { kind: 'issue', key: 'CHK-12' }],
    ['/issues/?jql=project%20%3D%20CHK&as=pm', { kind: 'search', jql: 'project = CHK' }],
    ['/wiki', { kind: 'wiki', spaceKey: null, pageId: null, mode: 'view' }],
    ['/wiki/spaces/VOY?as=pm', { kind: 'wiki', spaceKey: 'VOY', pageId: null, mode: 'view' }],
    ['/wiki/spaces/VOY/pages/12?mode=edit&lang=fr', { kind: 'wiki', spaceKey: 'VOY', pageId: '12', mode: 'edit' }],
    ['/wiki/spaces/VOY/pages/12/Nos+squads?mode=export', { kind: 'wiki', spaceKey: 'VOY', pageId: '12', mode: 'export' }],
    ['/wiki/spaces/VOY/pages/12?mode=unheard-of', { kind: 'wiki', mode: 'view' }],
    ['/wiki/people/1', { kind: 'elsewhere' }],
    ['/project/CHK/no-such-page', { kind: 'elsewhere', screen: 'other' }],
    ['/jira/software/c/projects/CHK/settings/board', { kind: 'elsewhere', screen: 'board' }],
    ['/plugins/servlet/project-config/CHK/workflows', { kind: 'elsewhere', screen: 'workflow' }],
    ['/plugins/servlet/project-config/CHK/summary', { kind: 'elsewhere', screen: 'projectSettings' }],
    ['/secure/admin/ViewLogging.jspa', { kind: 'elsewhere', screen: 'jiraSettings' }],
  ])('%s', (address, expected) => {
    expect(routeAt(address)).toMatchObject(expected);
  });

  test('every choice is in the address, and only what differs from the default', () => {
    const place = placeAt('/project/CHK/squad-standards?x=1&as=pm&lang=fr&theme=dark#end');
    expect(place).toMatchObject({ as: 'pm', lang: 'fr', theme: 'dark', query: 'x=1', hash: '#end' });
    expect(writePlace(place)).toBe('/project/CHK/squad-standards?x=1&as=pm&lang=fr&theme=dark#end');
    expect(writePlace({ ...place, as: null, lang: 'en', theme: 'light' })).toBe('/project/CHK/squad-standards?x=1#end');
  });

  test('a page’s own place and its address in the shell are two forms of one thing', () => {
    const base = pagePath(squad, 'CHK');
    for (const inner of ['/', '/roles', '/roles?x=1#end', '/?x=1']) {
      expect(routeAt(innerPath(base, inner))).toMatchObject({ base, inner });
    }
  });
});

describe('where links of a page lead', () => {
  const site = 'https://escale.example';
  test.each([
    [{ url: 'https://escale.example/browse/CHK-1' }, '/browse/CHK-1'],
    [{ url: '/issues/?jql=project%3DCHK' }, '/issues/?jql=project%3DCHK'],
    [{ url: 'https://elsewhere.example/guide' }, null],
    [{ url: '//elsewhere.example/guide' }, null],
    [{ target: 'issue', issueKey: 'CHK-1' }, '/browse/CHK-1'],
    [{ target: 'module', moduleKey: 'admin' }, '/admin/admin'],
    [{ target: 'module', moduleKey: 'squad-standards', projectKey: 'PAY' }, '/project/PAY/squad-standards'],
    [{ target: 'projectSettingsDetails', projectKey: 'CHK' }, '/plugins/servlet/project-config/CHK/summary'],
  ])('%j', (target, expected) => {
    expect(shellTarget(targetAddress(targetSchema.parse(target), modules, 'CHK'), site)).toBe(expected);
  });

  test('a page that the app does not have, and a place that the host does not have, are refused by name', () => {
    expect(() => targetAddress({ target: 'module', moduleKey: 'nobody' }, modules, null)).toThrow('"nobody"');
    expect(targetSchema.safeParse({ target: 'spaceView', spaceKey: 'X' }).success).toBe(false);
  });

  test('a target keeps its query and hash', () => {
    expect(splitTarget('/issues/?jql=a%26b#top')).toEqual({ path: '/issues/', query: 'jql=a%26b', hash: '#top' });
  });
});
