import { z } from 'zod';
import { InputError } from '../input-error';
import type { AttestationState } from '../snapshot/state-types';

/** What the app asks a squad to say of itself, as its endpoint answers in one language. */
const askedSchema = z.object({
  declarations: z.array(z.object({ kind: z.enum(['tool', 'statement']), subject: z.string(), name: z.string(), version: z.number() })),
});

interface Saying {
  kind: 'tool' | 'statement';
  subject: string;
  tools: string[];
  on: string;
  until: string | null;
  evidence: string | null;
}

/**
 * What a squad says, as the app takes it in, one after the other. @param asked what the app asks of the squad, once a language @throws InputError where
 * the playbook asks nothing of the kind
 */
export function writeSayings(
  squad: string,
  own: readonly AttestationState[],
  asked: readonly unknown[],
): { saying: Saying; basedOn: number }[] {
  const subjects = asked.flatMap((each) => askedSchema.parse(each).declarations);
  const said = new Map<string, number>();
  return own.map(({ purpose, statement, tools = [], on, until = null, evidence = null }) => {
    const found = subjects.find(({ kind, subject, name }) => (kind === 'tool' ? subject === purpose : name === statement));
    if (!found)
      throw new InputError([`diapason.yaml: attestations: the playbook asks squad ${squad} nothing about "${purpose ?? statement ?? ''}"`]);
    const { kind, subject, version } = found;
    const basedOn = version + (said.get(`${kind} ${subject}`) ?? 0);
    said.set(`${kind} ${subject}`, basedOn - version + 1);
    return { saying: { kind, subject, tools, on, until, evidence }, basedOn };
  });
}
