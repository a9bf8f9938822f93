import { Reader } from '../../host/products/confluence/reader';
import { hasConfluence } from '../../host/products/confluence/confluence';
import type { WikiSnapshot } from '../../host/products/confluence/operation';
import type { MacroBlock, PageJson } from '../../host/snapshot/confluence-types';
import { squads, tribes } from '../../host/seeds/demo/squads';
import { personalSpaceKey } from '../../host/seeds/demo/wiki/squad-spaces';
import { OpenApi } from '../kit/openapi';
import { describeWithShared } from '../kit/shared';
import { ConfluenceClient } from './confluence-client';
import { asOf, demo } from './demo-site';
import { JiraClient } from './jira-client';

/** The demo with its Confluence. */
function requireWiki(): WikiSnapshot {
  if (hasConfluence(demo)) return demo;
  throw new Error('the demo has no Confluence');
}

const wikiSite = requireWiki();
const { spaces, pages } = wikiSite.confluence;
const macrosOf = (page: PageJson): MacroBlock[] => (page['diapason:blocks'] ?? []).filter((block) => block.kind === 'macro');
const seenBy = (accountId: string): PageJson[] => {
  const reader = new Reader(wikiSite, { kind: 'user', accountId });
  return pages.filter((page) => reader.mayReadPage(page));
};

test('Product Ops, every tribe and every squad have a space, each with a home; one space is a person’s own', () => {
  const ofSquads = squads.flatMap(({ key }) => (key === 'FRD' ? [] : [key]));
  expect(spaces.map(({ key }) => key)).toEqual(['PRODOPS', 'VOY', 'PAI', 'TRA', 'ENT', 'PLT', 'FRAUD', ...ofSquads, personalSpaceKey]);
  expect(spaces.flatMap(({ key, type }) => (type === 'personal' ? [key] : []))).toEqual([personalSpaceKey]);
  for (const { id, homepageId } of spaces) expect(pages.find((page) => page.id === homepageId)?.spaceId).toBe(id);
});

test('every squad that is a space of Jira has its card in its tribe, and every tribe its roles', () => {
  const macros = pages.flatMap(macrosOf);
  const cards = new Set(macros.filter(({ macro }) => macro === 'squad-card').map(({ config }) => config.squad));
  expect([...cards].sort()).toEqual(
    squads
      .filter(({ sliceOf }) => sliceOf === undefined)
      .map(({ key }) => key)
      .sort(),
  );
  const roles = macros.filter(({ macro }) => macro === 'role-assignments').map(({ config }) => config.tribe);
  for (const tribe of tribes) expect(roles).toContain(tribe);
  expect(new Set(macros.map(({ localId }) => localId)).size).toBe(macros.length);
});

test('Fraude has a closed space and a closed page; its card elsewhere is for the app to hide', () => {
  const open = seenBy('escale-reader');
  expect(open.every(({ title }) => !/fraud/i.test(title))).toBe(true);
  expect(open.flatMap(macrosOf).some(({ config }) => config.squad === 'FRD')).toBe(true);
  const closed = seenBy('escale-product-ops').filter(({ title }) => /fraud/i.test(title));
  expect(closed.map(({ title }) => title)).toEqual(['Fraude\u00a0: points en suspens', 'Fraud squad: start here', 'Decision log · Fraude']);
  expect(seenBy('escale-reader').some(({ spaceId }) => spaceId === spaces.find(({ key }) => key === 'FRAUD')?.id)).toBe(false);
});

test('a tribe writes its own pages, Product Ops its own', () => {
  const mayEdit = (accountId: string, key: string): boolean => {
    const reader = new Reader(wikiSite, { kind: 'user', accountId });
    const space = spaces.find((one) => one.key === key);
    return pages.some((page) => page.spaceId === space?.id && reader.mayUpdatePage(page));
  };
  expect([mayEdit('escale-chk-product-manager', 'VOY'), mayEdit('escale-chk-product-manager', 'PLT')]).toEqual([true, false]);
  expect([mayEdit('escale-product-ops', 'PRODOPS'), mayEdit('escale-product-ops', 'VOY')]).toEqual([true, false]);
  expect(mayEdit('escale-reader', 'PRODOPS')).toBe(false);
});

test('dates are in the past, parents come before their children', () => {
  for (const [index, page] of pages.entries()) {
    expect(Date.parse(page.version.createdAt)).toBeLessThan(asOf);
    expect(Date.parse(page.createdAt ?? '')).toBeLessThanOrEqual(Date.parse(page.version.createdAt));
    if (page.parentId !== null) expect(pages.findIndex(({ id }) => id === page.parentId)).toBeLessThan(index);
  }
});

test('the two audiences are groups of the site, with the personas in them', () => {
  const membersOf = (ids: readonly { groupId: string }[] = []) =>
    demo.groups?.filter(({ groupId }) => ids.some((one) => one.groupId === groupId)).flatMap(({ members }) => members);
  expect(membersOf(demo.state?.access?.productOps)).toEqual(['escale-product-ops']);
  expect(membersOf(demo.state?.access?.leadership)).toEqual(['escale-vp-product']);
});

describeWithShared("the demo's answers beside Atlassian's own description", 'openapi', (folder) => {
  test('Confluence: spaces and pages', () => {
    const api = new OpenApi(`${folder}/confluence-v2.openapi-v2.v3.json`);
    const wiki = new ConfluenceClient(demo);
    expect(api.listProblems('GET', '/spaces', 200, wiki.get('/spaces').value)).toEqual([]);
    expect(api.listProblems('GET', '/pages', 200, wiki.get('/pages?limit=250&body-format=atlas_doc_format').value)).toEqual([]);
  });

  test('Jira: every space, the one of Jira Product Discovery too', () => {
    const api = new OpenApi(`${folder}/jira-platform-v3.swagger-v3.v3.json`);
    const jira = new JiraClient(demo);
    const { value } = jira.get<{ values: { projectTypeKey: string }[] }>(
      '/rest/api/3/project/search?status=live&status=archived&maxResults=100',
    );
    expect(api.listProblems('GET', '/rest/api/3/project/search', 200, value)).toEqual([]);
    expect(new Set(value.values.map(({ projectTypeKey }) => projectTypeKey))).toEqual(
      new Set(['software', 'business', 'service_desk', 'product_discovery']),
    );
  });
});
