import type { InboxKind } from '../contract/inbox';
import type { Playbook } from '../contract/playbook';
import type { Relay, RelaySquad } from '../contract/relay';
import { say, type Lang } from '../contract/text';
import { mayRunProductOps } from '../domain/access';
import type { Assignments, Fact } from '../domain/facts';
import { modeIn, type Modes } from '../domain/governance/mode';
import { findHolders, listSquadRoles } from '../domain/role';
import { countStates } from '../domain/standard-state';
import { nextSteps } from '../domain/steps';
import type { StandingAudit, StandingSummary } from '../ports/stores';
import { loadPlaybook, type LoadedPlaybook } from './load-playbook';
import { readAudience, type SeenSquad } from './read-audience';
import { readInbox, type InboxNeeds } from './read-inbox';
import { listAllHolders } from './role-facts';
import { nameSquad, tellNotice, type InboxCatalogue } from './tell-notice';
import { viewFinding } from './view-findings';

type Told = Readonly<{ accountId: string; lang: Lang; timeZone: string }>;

/** Audits of one reading: about 45 kB each. */
const AT_ONCE = 25;
/** What a lead is to decide. */
const decisions: readonly InboxKind[] = ['waiver-to-decide', 'contest-to-answer', 'rollout-to-decide'];

/** What is in shadow is between the squad and Product Ops: it is in no count and in no step. */
const isShown = (modes: Modes, standard: string): boolean => !['out', 'shadow'].includes(modeIn(modes, standard));

function viewPractices(summary: StandingSummary | undefined): RelaySquad['practices'] {
  if (!summary) return null;
  return countStates(Object.fromEntries(Object.entries(summary.standings).filter(([id]) => isShown(summary.modes, id))));
}

/** Those to talk to in a squad, in the order of the playbook's role cards: the role that is asked first stands first there. */
function viewTalkTo(
  held: Fact<Assignments> | undefined,
  { roles }: Pick<Playbook, 'roles'>,
  { lang, accountId: reader }: Told,
): RelaySquad['talkTo'] {
  if (!held?.known) return [];
  return listSquadRoles(roles).flatMap((role) => {
    const holders = findHolders(held.value, role.id);
    const people = holders.known ? holders.holders.filter(({ active, accountId }) => active && accountId !== reader) : [];
    if (people.length === 0) return [];
    return [{ role: say(role.name, lang), people: people.map(({ accountId, name }) => ({ accountId, name })) }];
  });
}

/** The first step of a squad's page, as whoever sees states alone is told it. */
function findStep(
  audit: StandingAudit,
  loaded: LoadedPlaybook,
  { record, sight }: SeenSquad,
  { lang, timeZone }: Told,
): RelaySquad['next'] {
  const reader = { lang, timeZone, visible: sight === 'whole' ? new Set<string>() : null };
  const findings = audit.findings
    .filter(({ standard }) => isShown(audit.modes, standard))
    .flatMap((finding) => viewFinding(finding, audit, loaded, record.projectKeys[0] ?? record.squad.key, reader) ?? []);
  const [step] = nextSteps(findings, 1);
  const first = step?.closes[0]?.split('/')[0];
  const standard = loaded.playbook.standards.find(({ id }) => id === first);
  return step ? { step, practice: standard ? say(standard.title, lang) : '' } : null;
}

async function readSteps(ports: InboxNeeds, led: readonly SeenSquad[], told: Told): Promise<Map<string, RelaySquad['next']>> {
  const steps = new Map<string, RelaySquad['next']>();
  for (let at = 0; at < led.length; at += AT_ONCE) {
    const batch = led.slice(at, at + AT_ONCE);
    for (const audit of await ports.audits.readMany(batch.map(({ record }) => record.squad.key))) {
      const loaded = await loadPlaybook(ports)(audit.playbookVersion);
      const squad = batch.find(({ record }) => record.squad.key === audit.squadKey);
      if (loaded && squad) steps.set(audit.squadKey, findStep(audit, loaded, squad, told));
    }
  }
  return steps;
}

/** The squads that the calling user leads, with what is next in each, whom to talk to and what waits for their word; for Product Ops the squads without a lead too. */
export const getRelay =
  (ports: InboxNeeds, catalogues: Readonly<Record<Lang, InboxCatalogue>>) =>
  async (told: Told): Promise<Relay> => {
    const { lang, accountId } = told;
    const choice = { muted: [], seenUntil: ports.now() };
    const [{ notices, ground, seen }, audience, summaries] = await Promise.all([
      readInbox(ports, { accountId, choice, scope: null }),
      readAudience(ports)(),
      ports.audits.listSummaries(),
    ]);
    const byKey = new Map(summaries.map((summary) => [summary.squadKey, summary]));
    const byName = [...seen].sort((a, b) => a.record.squad.name.localeCompare(b.record.squad.name, lang));
    const led = byName.filter(({ leads }) => leads);
    const orphans = mayRunProductOps(audience) ? byName.filter(({ record }) => record.lead === null) : [];
    const playbook = ground.playbook ?? { roles: [] };
    const shown = [...led, ...orphans].map(({ record }) => record.squad.key);
    const [steps, holders] = await Promise.all([readSteps(ports, led, told), listAllHolders(ports, playbook, ports.now(), shown)]);
    const telling = { catalogue: catalogues[lang], lang, now: ports.now(), squads: ground.squads, seen };
    const view = ({ record, sight }: SeenSquad) => ({
      squad: { ...nameSquad(record, sight), tribe: record.squad.tribe },
      practices: viewPractices(byKey.get(record.squad.key)),
      talkTo: viewTalkTo(holders.get(record.squad.key), playbook, told),
    });
    return {
      squads: led.map((squad) => {
        const { key } = squad.record.squad;
        return { ...view(squad), next: steps.get(key) ?? null, waits: notices.filter((each) => each.waits && each.squad === key).length };
      }),
      orphans: orphans.map(view),
      decisions: notices.filter(({ kind }) => decisions.includes(kind)).map((notice) => tellNotice(notice, telling)),
    };
  };
