import { z } from 'zod';
import type { AttestationKind } from '../../contract/attestations';
import type { Playbook, Standard } from '../../contract/playbook';
import { localTextSchema, type LocalText } from '../../contract/text';
import type { Squad } from '../facts';
import { isInScope } from '../scope';
import { hashStatement } from './attestation';

const days = z.int().min(1).max(3650);

/** The check that asks which tool a squad uses, and its parameters. */
export const toolCheck = 'tools/attested';
export const toolParams = z.strictObject({
  /** A purpose of the tool catalogue, or any other id. */
  purpose: z.string().regex(/^[a-z0-9-]+$/),
  /** The agreed tool, or several that are equally good. */
  tools: z.array(z.string().min(1)).min(1),
  days,
});

/** The check that asks to confirm a statement, and its parameters. */
export const statementCheck = 'attest/confirmed';
export const statementParams = z.strictObject({ statement: localTextSchema, days });

/** What a squad may say something of. */
export interface AskedSubject {
  kind: AttestationKind;
  subject: string;
  name: LocalText;
  /** Agreed tools; none for a statement. */
  agreed: string[];
  /** The strictest of the checks that ask; null = none does. */
  days: number | null;
  owner: string | null;
  access: string | null;
  guide: string | null;
  standards: Standard[];
}

type Book = Pick<Playbook, 'standards' | 'tools'>;

/** The catalogue's purposes, then what else standards ask about; those of drafts are nobody's concern yet. */
export function listSubjects({ standards, tools }: Book): AskedSubject[] {
  const subjects = new Map<string, AskedSubject>();
  const add = (kind: AttestationKind, subject: string, name: LocalText): AskedSubject => {
    const id = `${kind} ${subject}`;
    const known = subjects.get(id) ?? {
      kind,
      subject,
      name,
      agreed: [],
      days: null,
      owner: null,
      access: null,
      guide: null,
      standards: [],
    };
    subjects.set(id, known);
    return known;
  };
  for (const { purpose, name, tool, owner = null, access = null, guide = null } of tools)
    Object.assign(add('tool', purpose, name), { agreed: [tool], owner, access, guide });
  for (const standard of standards.filter(({ mode }) => mode !== 'draft')) {
    for (const { use, with: parameters } of standard.checks) {
      const tool = use === toolCheck ? toolParams.safeParse(parameters).data : undefined;
      const confirmed = use === statementCheck ? statementParams.safeParse(parameters).data : undefined;
      const asked = tool ?? confirmed;
      if (!asked) continue;
      const subject = tool
        ? add('tool', tool.purpose, tool.purpose)
        : add('statement', hashStatement(confirmed?.statement ?? ''), confirmed?.statement ?? '');
      // What a check asks for goes before the catalogue: findings go by it.
      if (tool) subject.agreed = subject.standards.length === 0 ? tool.tools : subject.agreed.filter((each) => tool.tools.includes(each));
      subject.days = Math.min(asked.days, subject.days ?? asked.days);
      if (!subject.standards.includes(standard)) subject.standards.push(standard);
    }
  }
  return [...subjects.values()];
}

/** What one squad may say something of: the whole catalogue, and the statements that the standards in its scope ask for. */
export function listSubjectsOf(playbook: Book, squad: Pick<Squad, 'key' | 'name' | 'tribe' | 'kind'>): AskedSubject[] {
  return listSubjects({ tools: playbook.tools, standards: playbook.standards.filter((standard) => isInScope(standard, squad)) });
}
