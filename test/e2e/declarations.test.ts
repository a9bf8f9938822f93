import { operator } from '../../host/operator';
import type { Snapshot } from '../../host/snapshot/types';
import { makeSay } from '../../host/text';
import { buildStories, playbook } from '../app/sites';
import { describeInBrowser } from '../kit/browser';
import { serveSite, setUpApp } from '../kit/served-site';
import { buildProject, buildSite, buildUser } from '../kit/site';
import { visitSite } from '../kit/visit-site';

const asOf = Date.UTC(2026, 10, 16, 9);
const dayMs = 86_400_000;
const day = (daysAgo: number): string => new Date(asOf - daysAgo * dayMs).toISOString().slice(0, 10);
const en = makeSay('en');

const statement = {
  en: 'In the last month at least two of us talked with at least two users.',
  fr: 'Depuis un mois, deux d’entre nous au moins ont échangé avec deux utilisateurs.',
};
const asking = `${playbook}  - id: common-tools
    mode: required
    title: { en: One place for each use, fr: Un seul endroit par usage }
    why: { en: Five tools are five places to search., fr: 'Cinq outils, cinq endroits où chercher.' }
    checks:
      - { id: feedback-tool, use: tools/attested, with: { purpose: user-feedback, tools: [Discovery Board], days: 365 } }
      - { id: met-users, use: attest/confirmed, with: { statement: ${JSON.stringify(statement)}, days: 45 } }
tools:
  - { purpose: user-feedback, name: { en: User feedback, fr: Retours utilisateurs }, tool: Discovery Board, owner: Product Ops, access: "https://example.com/access", guide: "https://example.com/guide" }
  - { purpose: prototypes, name: { en: Prototypes, fr: Prototypes }, tool: Sketchpad, owner: Product Ops }
roles:
  - { id: pm, name: Product Manager, jiraRole: Product Manager, perSquad: { min: 1, max: 1 } }
`;

/** Five squads of two tribes; the Product Manager of the first does not administer its space. */
function buildTown(): Snapshot {
  const names = [
    ['CHK', 'Checkout', 'Voyageur'],
    ['SRCH', 'Recherche', 'Voyageur'],
    ['SEAT', 'Stocks et places', 'Transporteurs'],
    ['DISR', 'Perturbations', 'Transporteurs'],
    ['YIELD', 'Tarification', 'Transporteurs'],
  ] as const;
  const projects = names.map(([key, name, tribe], index) =>
    buildProject(key, {
      name,
      projectCategory: { id: String(index + 1), name: tribe },
      roles: { Administrators: [], 'Product Manager': [{ accountId: 'pm' }] },
      permissions: { ADMINISTER_PROJECTS: ['Administrators'] },
    }),
  );
  return buildSite({
    users: [buildUser('pm'), buildUser('reader')],
    projectroles: ['Administrators', 'Product Manager'].map((name, index) => ({ id: 10_002 + index, name })),
    projects,
    issues: new Map(projects.map((project) => [project.key, buildStories(project, 4)])),
  });
}

describeInBrowser('what squads say of themselves', (open) => {
  const visitor = visitSite(open, async () => {
    const site = await serveSite(buildTown(), asOf);
    const tool = { purpose: 'user-feedback', on: day(40) };
    await setUpApp(site, asking, {
      attestations: [
        { squad: 'SRCH', ...tool, tools: ['Discovery Board'] },
        { squad: 'SEAT', ...tool, tools: ['Tableur partagé'] },
        { squad: 'DISR', ...tool, tools: ['Productboard', 'Trello'] },
        { squad: 'SRCH', purpose: 'prototypes', tools: ['Sketchpad'], on: day(90) },
        { squad: 'CHK', statement: statement.en, on: day(66), evidence: 'https://example.com/notes' },
        { squad: 'SRCH', statement: statement.en, on: day(9), evidence: 'https://example.com/notes' },
      ],
    });
    site.host.start();
    return site;
  });
  const { visit } = visitor;

  const tall = () => visitor.page().setViewportSize({ width: 1440, height: 1300 });

  test.each([
    ['en', 'light'],
    ['fr', 'dark'],
  ] as const)('Product Ops sees all squads beside each other, and those that differ by one click (%s, %s)', async (lang, theme) => {
    const say = makeSay(lang);
    await tall();
    const frame = await visit('/admin/admin/tools', { as: operator.accountId, lang, theme });
    const squads = frame.getByRole('table', { name: say('declarations.board.squads') });
    await squads.getByRole('row', { name: /Recherche/ }).waitFor();
    await visitor.keep(`declarations-board-${lang}-${theme}`);
    const row = frame.getByRole('table', { name: say('declarations.board.catalogue') }).getByRole('row', { name: /Discovery Board/ });
    await row.getByRole('button', { name: '2', exact: true }).first().click();
    await squads.getByRole('row', { name: /Perturbations/ }).waitFor();
    expect(await squads.getByRole('row').count()).toBe(3);
  });

  test('the finding leads a Product Manager who administers nothing to where it is said; said is judged at once', async () => {
    await tall();
    const frame = await visit('/project/CHK/squad-standards', { as: 'pm' });
    await frame.getByRole('button', { name: 'Open the declarations' }).first().click();
    const feedback = frame.getByRole('article').filter({ hasText: 'User feedback' });
    await feedback.getByRole('button', { name: en('declarations.say', { kind: 'tool' }) }).click();
    await feedback.getByLabel(en('declarations.form.tools')).click();
    await frame.getByRole('option', { name: 'Discovery Board' }).click();
    await feedback.getByLabel(en('declarations.form.evidence')).fill('notes');
    await feedback.getByText(en('declarations.form.badLink')).waitFor();
    await visitor.keep('declarations-form');
    await feedback.getByLabel(en('declarations.form.evidence')).fill('https://example.com/board');
    await feedback.getByRole('button', { name: en('declarations.form.save') }).click();
    await frame.getByText(en('declarations.saved')).waitFor();
    await feedback.getByText(en('declarations.standing.stands', { kind: 'tool' })).waitFor();
    const users = frame.getByRole('article').filter({ hasText: statement.en });
    await users.getByRole('button', { name: en('declarations.sayAgain', { kind: 'statement' }) }).click();
    await users.getByRole('button', { name: en('declarations.form.confirm') }).click();
    await users.getByRole('button', { name: en('declarations.history', { n: 1 }) }).click();
    await users.getByRole('table').waitFor();
    await visitor.keep('declarations-squad');
    await frame.getByRole('button', { name: en('page.practices.title'), exact: true }).click();
    await frame.getByText('in place', { exact: false }).first().waitFor();
    expect(await frame.getByRole('button', { name: 'Open the declarations' }).count()).toBe(0);
  });

  test('who may not say anything is offered no way there', async () => {
    const frame = await visit('/project/SEAT/squad-standards', { as: 'reader' });
    await frame.getByRole('button', { name: en('etat.title'), exact: true }).waitFor();
    expect(await frame.getByRole('button', { name: en('declarations.tab'), exact: true }).count()).toBe(0);
    expect(await frame.getByText('Open the declarations').count()).toBe(0);
  });

  test('the same stands beside the stage map in the space’s settings', async () => {
    await tall();
    const frame = await visit('/project/DISR/settings/stage-map', { as: operator.accountId, lang: 'fr', theme: 'dark' });
    const fr = makeSay('fr');
    await frame.getByRole('button', { name: fr('declarations.tab'), exact: true }).click();
    await frame.getByRole('heading', { level: 1, name: fr('declarations.title', { squad: 'Perturbations' }) }).waitFor();
    await frame.getByText('Productboard').first().waitFor();
    await visitor.keep('declarations-settings-fr-dark');
  });
});
