import { createRandom } from '../host/seeds/demo/random';
import { auditStore } from '../src/adapters/sql/audits';
import { historyStore } from '../src/adapters/sql/history';
import { waiverStore } from '../src/adapters/sql/matters';
import { playbookStore } from '../src/adapters/sql/playbooks';
import { schemaStore } from '../src/adapters/sql/schema-store';
import { squadStore } from '../src/adapters/sql/squads';
import { checks } from '../src/checks';
import type { Playbook } from '../src/contract/playbook';
import { asPublished } from '../src/domain/effective-mode';
import { listWaivedOf } from '../src/domain/governance/waived-days';
import type { Waiver } from '../src/domain/governance/waiver';
import { dayNumberOf, firstDayOf, monthOf, shiftMonth, startOfDay } from '../src/domain/history/days';
import { countChecks, layOut, nameLayout, type Layout } from '../src/domain/history/layout';
import type { Carry, SquadMonth } from '../src/domain/history/month';
import { recomputeMonth } from '../src/domain/history/recompute';
import { TallyReader } from '../src/domain/history/walk';
import { parsePlaybook } from '../src/domain/playbook/parse';
import { summariseStandings } from '../src/domain/standard-state';
import { emptyPicture } from '../src/domain/status-picture';
import { readYaml } from '../src/usecases/load-playbook';
import { say } from './run';

/** A generated site with a history, as sweeps write it. */
export interface BigSite {
  squads: number;
  tribes: number;
  standards: number;
  days: number;
  waivers: number;
  /** Epoch ms. */
  now: number;
}

const dayMs = 86_400_000;
const areas = ['discovery', 'ready', 'delivery', 'launch', 'roles', 'knowledge', 'tooling', 'steering'];
export const keyOf = (index: number): string => `SQ${String(index).padStart(4, '0')}`;

/** Standards of five checks, three of them must, every fifth standard required. */
function writePlaybook(standards: number, roles: readonly string[]): string {
  const writeStandard = (index: number): string => `  - id: standard-number-${index}
    mode: ${index % 5 === 0 ? 'required' : 'counted'}
    area: ${areas[index % areas.length] ?? ''}
    title: { en: Practice ${index}, fr: Pratique ${index} }
    checks:
${[0, 1, 2, 3, 4].map((check) => `      - { id: check-${check}, use: config/project-hygiene, with: { fields: [lead] }, severity: ${check < 3 ? 'must' : 'advice'} }`).join('\n')}`;
  const all = Array.from({ length: standards }, (_, index) => writeStandard(index)).join('\n');
  const cards = roles.map((id) => `  - { id: ${id}, name: ${id}, perSquad: { min: 1 } }\n`).join('');
  return `playbook: 1\nid: big\nname: Big\nstages:\n  - { id: done, name: Done, category: done }\n${cards === '' ? '' : `roles:\n${cards}`}standards:\n${all}\nsettings: { goal: { share: 0.8, by: 2027-12-31 } }\n`;
}

async function publish(site: BigSite, roles: readonly string[]): Promise<Playbook> {
  const yaml = writePlaybook(site.standards, roles);
  const parsed = parsePlaybook(yaml, checks);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const info = { version: 1, id: 'big', name: 'Big', hash: 'h', publishedAt: 0, stages: 1, flows: 0, standards: site.standards };
  await playbookStore.insert({ info, yaml, document: readYaml(yaml) }, 'bench');
  return parsed.playbook;
}

/** Letters of a squad's checks day by day: each check turns from not yet to met some time, one in ten back for a while, and now and then none can be told. */
function makeStates(squad: number, columns: number): (day: number) => string {
  const random = createRandom(`squad/${squad}`);
  const turns = Array.from({ length: columns }, () => {
    const on = random.between(-200, 500);
    return { on, off: random.between(0, 1) < 0.1 ? random.between(0, 400) : Infinity };
  });
  return (day) => {
    const other = (day + squad) % 97 === 0 ? 'c' : 'n';
    return turns.map(({ on, off }) => (day >= on && (day < off || day > off + 20) ? 'm' : other)).join('');
  };
}

async function saveSquads({ squads, tribes }: BigSite): Promise<void> {
  const records = Array.from({ length: squads }, (_, index) => ({
    squad: {
      ...{ key: keyOf(index), name: `Squad ${index}`, tribe: `Tribe ${index % tribes}`, kind: 'product' as const },
      ...{ projectIds: [String(index)], from: null },
    },
    ...{ home: String(index), lead: { accountId: `lead-${index % 100}`, name: `Lead ${index % 100}` }, space: null },
    ...{ style: 'company-managed' as const, projectKeys: [keyOf(index)] },
  }));
  await squadStore.saveAll(records, 0);
}

/** Waivers begun one after the other over the days, each for 120 days; every third of a single check. */
async function saveWaivers({ waivers, squads, standards, days, now }: BigSite): Promise<Waiver[]> {
  const all = Array.from({ length: waivers }, (_, index): Waiver => {
    const at = now - (20 + (index % (days - 20))) * dayMs;
    const decisions = [
      { verdict: 'grant' as const, at: at + dayMs, by: 'sponsor', as: 'sponsor' as const, text: '', until: null, needed: 1 },
    ];
    const ask = { at, by: 'pm', until: startOfDay(dayNumberOf(at) + 120), reason: 'The migration comes first.', practice: 'By hand.' };
    return {
      ...{ id: `w${index}`, squad: keyOf((index * 7) % squads), standard: `standard-number-${index % standards}` },
      ...{ check: index % 3 === 0 ? 'check-1' : null, category: 'passing' as const, asks: [{ ...ask, decisions, takenBack: null }] },
      ...{ follows: 0, ended: null, version: 0 },
    };
  });
  for (const waiver of all) await waiverStore.insert(waiver, now);
  return all;
}

async function saveAudit(squadKey: string, letters: string, layout: Layout, playbook: Playbook, now: number): Promise<void> {
  const columns = layout.flatMap(({ standard, checks: own }) => own.map(({ check }) => ({ standard, check })));
  const findings = columns.map(({ standard, check }, place) => {
    const state = letters[place] === 'm' ? ('met' as const) : letters[place] === 'c' ? ('cant-tell' as const) : ('not-yet' as const);
    return {
      ...{ standard, check, use: 'config/project-hygiene', version: 1, state, measured: state, since: 0, asOf: now },
      ...{ observed: { n: 1, met: 0, rate: 0 }, headline: 'some', expected: 'expected', notes: [], fixes: [] },
      ...{
        values: { key: squadKey, missed: 1, missing: 'the lead', asked: 'the lead' },
        evidence: [],
        evidenceTotal: 0,
        windowDays: null,
        widened: false,
        lastGood: null,
      },
    };
  });
  await auditStore.save({
    ...{ squadKey, sweepId: 's', asOf: now, readAt: now, window: null, playbookVersion: 1, findings, roles: [] },
    ...{ standings: summariseStandings(playbook, findings), statuses: emptyPicture },
    figures: { flows: [], issues: 0, unknownHistory: 0, unmappedStatuses: [], oddities: [], unread: [], casesUnknown: null },
  });
}

/** Writes the site into the database behind the app's stores: squads, playbook, waivers, history month by month, and an audit of each squad today. @param roles ids of the role cards of its playbook */
export async function writeBigSite(site: BigSite, roles: readonly string[] = []): Promise<void> {
  await schemaStore.migrate();
  const playbook = await publish(site, roles);
  const layout = layOut(playbook);
  const name = nameLayout(layout);
  await historyStore.saveLayout(name, layout);
  await saveSquads(site);
  const waivers = await saveWaivers(site);
  const today = dayNumberOf(site.now);
  const first = today - site.days;
  const states = Array.from({ length: site.squads }, (_, index) => makeStates(index, countChecks(layout)));
  const counting = {
    ...{ reader: new TallyReader(new Map([[name, layout]])), afterDays: playbook.settings.adoptedAfterDays, applying: asPublished },
    waivedOf: listWaivedOf(waivers, site.now),
  };
  let before: ReadonlyMap<string, Carry> = new Map();
  for (let month = monthOf(first); month <= monthOf(today); month = shiftMonth(month, 1)) {
    const days = Array.from({ length: firstDayOf(shiftMonth(month, 1)) - firstDayOf(month) }, (_, index) => firstDayOf(month) + index);
    const within = days.filter((day) => day >= first && day <= today);
    const months = states.map((of, index): SquadMonth => {
      const tribe = `Tribe ${index % site.tribes}`;
      const readings = within.map((day) => ({ day, tribe, layout: name, states: of(day - first), own: true }));
      return { squad: keyOf(index), month, parent: null, before: null, readings };
    });
    const done = recomputeMonth(month, months, before, [], counting);
    await historyStore.saveMonths(done.months);
    await historyStore.saveRollups(done.rollups);
    await historyStore.saveStandings(done.standings);
    await historyStore.saveRuns(done.ends);
    before = done.ends;
    say(`${month} written`);
  }
  for (const [index, of] of states.entries()) await saveAudit(keyOf(index), of(site.days), layout, playbook, site.now);
  say('audits written');
}
