import type { Saying, SquadDeclarations } from '../contract/attestations';
import type { AttestationKind } from '../contract/attestations';
import type { Lang } from '../contract/text';
import { dayOf } from '../domain/adoption-day';
import { listSubjectsOf } from '../domain/attestation/asked';
import { isAbout, type Attestation, type Said } from '../domain/attestation/attestation';
import { refuseSaying } from '../domain/attestation/refuse';
import { viewDeclarations } from '../domain/attestation/view';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { SquadRecord } from '../ports/stores';
import { rejudgeSquad, type RejudgeNeeds } from './judge-squad';
import { listSiblings } from './list-siblings';
import { requireSquad } from './role-ground';
import { requirePlaybook } from './stage-map';

type Needs = RejudgeNeeds & Pick<Ports, 'permissions' | 'access'>;

async function view(ports: Needs, record: SquadRecord, lang: Lang): Promise<SquadDeclarations> {
  const { squad } = record;
  const [{ playbook }, log, siblings] = await Promise.all([
    requirePlaybook(ports),
    ports.attestations.list(squad.key),
    listSiblings(ports)(record),
  ]);
  const today = dayOf(ports.now());
  return {
    squad: { key: squad.key, name: squad.name, projectKey: record.projectKeys[0] ?? squad.key },
    siblings,
    today,
    declarations: viewDeclarations(listSubjectsOf(playbook, squad), log, today, lang),
  };
}

/** What a squad says of itself, and what it is asked. `not-found`: no sweep has found the squad, or there is no playbook. */
export const getSquadDeclarations =
  (ports: Needs) =>
  async ({ project, lang }: { project: string; lang: Lang }): Promise<SquadDeclarations> =>
    view(ports, await requireSquad(ports, project), lang);

/** What the squad has said of a subject so far, the latest last; `conflict` when that is more than the editor saw. */
async function readOwn({ attestations }: Needs, squad: string, about: Pick<Attestation, 'kind' | 'subject'>, basedOn: number) {
  const own = (await attestations.list(squad)).filter((entry) => isAbout(entry, about));
  const current = own.at(-1)?.seq ?? 0;
  if (current !== basedOn) throw new AppFailure('conflict', { current });
  return own;
}

/** Adds an entry and judges the squad again. What somebody else said in the same moment stays. */
async function add(ports: Needs, record: SquadRecord, entry: Attestation): Promise<void> {
  if (!(await ports.attestations.add(entry))) throw new AppFailure('conflict', { current: entry.seq });
  await rejudgeSquad(ports)(record);
}

export interface SayingOrder {
  project: string;
  saying: Saying;
  /** The version that the editor saw. */
  basedOn: number;
  lang: Lang;
}

/**
 * A squad says something of itself; it is judged again from the stored facts. `conflict`: something else was said in between ·
 * `declaration-refused`: why it cannot be. Nothing is stored then.
 */
export const sayOfSquad =
  (ports: Needs) =>
  async ({ project, saying, basedOn, lang }: SayingOrder): Promise<SquadDeclarations> => {
    const record = await requireSquad(ports, project);
    const { playbook } = await requirePlaybook(ports);
    const subject = listSubjectsOf(playbook, record.squad).find((each) => isAbout(each, saying));
    const own = await readOwn(ports, record.squad.key, saying, basedOn);
    const today = dayOf(ports.now());
    const on = saying.on ?? today;
    const refusal = refuseSaying(saying, { subject, on, today, last: own.at(-1)?.on ?? null });
    if (refusal) throw new AppFailure('declaration-refused', { reason: refusal });
    const { kind, tools, until, evidence } = saying;
    const said: Said = { tools, statement: kind === 'statement' ? (subject?.name ?? null) : null, until, evidence };
    await add(ports, record, { squad: record.squad.key, kind, subject: saying.subject, seq: basedOn + 1, on, said });
    return view(ports, record, lang);
  };

export interface TakingBack {
  project: string;
  kind: AttestationKind;
  subject: string;
  basedOn: number;
  lang: Lang;
}

/** From today on the squad says nothing of this subject. `conflict` as for saying something; what is taken back already stays so. */
export const takeBack =
  (ports: Needs) =>
  async ({ project, kind, subject, basedOn, lang }: TakingBack): Promise<SquadDeclarations> => {
    const record = await requireSquad(ports, project);
    const own = await readOwn(ports, record.squad.key, { kind, subject }, basedOn);
    if (own.at(-1)?.said)
      await add(ports, record, { squad: record.squad.key, kind, subject, seq: basedOn + 1, on: dayOf(ports.now()), said: null });
    return view(ports, record, lang);
  };
