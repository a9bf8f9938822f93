import type { Declaration, DeclarationsOverview, SaidView } from '../../contract/attestations';
import { say, type Lang } from '../../contract/text';
import { isAbout, lastDay, listStanding, standingOf, type Attestation } from './attestation';
import type { AskedSubject } from './asked';

const viewSaid = ({ seq, on, said }: Attestation): SaidView => ({
  ...{ seq, on, takenBack: said === null, tools: [...(said?.tools ?? [])] },
  ...{ until: said?.until ?? null, evidence: said?.evidence ?? null },
});

const viewSubject = ({ kind, subject, name, agreed, owner, access, guide, days }: AskedSubject, lang: Lang) => ({
  ...{ kind, subject, name: say(name, lang), agreed, owner, access, guide, days },
});

/** The subjects, and what else the squad has said once: a purpose that the playbook has no more, a statement as it read then. */
function withSaid(subjects: readonly AskedSubject[], log: readonly Attestation[]): AskedSubject[] {
  const nobody = { agreed: [], days: null, owner: null, access: null, guide: null, standards: [] };
  const more: AskedSubject[] = [];
  for (const entry of log) {
    if ([...subjects, ...more].some((each) => isAbout(each, entry))) continue;
    const name = log.find((each) => isAbout(each, entry) && each.said?.statement)?.said?.statement ?? entry.subject;
    more.push({ ...nobody, kind: entry.kind, subject: entry.subject, name });
  }
  return [...subjects, ...more];
}

/** What a squad says of each subject on a day, with what it said before. */
export function viewDeclarations(subjects: readonly AskedSubject[], log: readonly Attestation[], day: string, lang: Lang): Declaration[] {
  const current = listStanding(log, day);
  return withSaid(subjects, log).map((about) => {
    const own = log.filter((entry) => isAbout(entry, about)).sort((a, b) => b.seq - a.seq);
    const standing = current.find((entry) => isAbout(entry, about));
    return {
      ...viewSubject(about, lang),
      asked: about.standards.flatMap(({ title, mode }) => [{ title: say(title, lang), mode }]),
      standing: standingOf(standing, about, day),
      said: standing ? viewSaid(standing) : null,
      countsUntil: standing ? lastDay(standing, about.days) : null,
      version: own[0]?.seq ?? 0,
      past: own.filter(({ seq }) => seq !== standing?.seq).map(viewSaid),
    };
  });
}

/** What is asked of a squad that it may be shown in the overview with. */
export interface OverviewSquad {
  key: string;
  name: string;
  tribe: string | null;
  projectKey: string;
  subjects: readonly AskedSubject[];
}

/** What all squads say on a day. A squad stands with the subjects that it is asked about, and those of which it says something. */
export function viewOverview(
  subjects: readonly AskedSubject[],
  squads: readonly OverviewSquad[],
  log: readonly Attestation[],
  day: string,
  lang: Lang,
): DeclarationsOverview {
  const bySquad = new Map<string, Attestation[]>();
  for (const entry of log) bySquad.set(entry.squad, [...(bySquad.get(entry.squad) ?? []), entry]);
  return {
    begun: log.length > 0,
    subjects: subjects.map((each) => viewSubject(each, lang)),
    squads: squads.map(({ key, name, tribe, projectKey, subjects: own }) => {
      const current = listStanding(bySquad.get(key) ?? [], day);
      const said = subjects.flatMap((about) => {
        const entry = current.find((each) => isAbout(each, about));
        const asked = own.find((each) => isAbout(each, about));
        if (!entry && !asked) return [];
        const { kind, subject, days } = about;
        return [
          {
            ...{ kind, subject, standing: standingOf(entry, about, day), tools: [...(entry?.said.tools ?? [])] },
            ...{ on: entry?.on ?? null, countsUntil: entry ? lastDay(entry, days) : null, evidence: entry?.said.evidence ?? null },
          },
        ];
      });
      return { key, name, tribe, projectKey, said };
    }),
  };
}
