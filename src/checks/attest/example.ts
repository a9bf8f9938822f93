import type { Playbook } from '../../contract/playbook';
import type { LocalText } from '../../contract/text';
import { hashStatement, type Standing } from '../../domain/attestation/attestation';
import type { Declarations } from '../../domain/facts';
import { examplePlaybook } from '../example';

/** The example playbook with a tool catalogue. */
export const toolPlaybook: Playbook = {
  ...examplePlaybook,
  tools: [{ purpose: 'user-feedback', name: { en: 'User feedback', fr: 'Retours utilisateurs' }, tool: 'Discovery Board' }],
};

const entry = { squad: 'DEMO', seq: 1 };

/** The squad says that it uses these tools. */
export const saysTools = (on: string, tools: readonly string[], until: string | null = null): Declarations => ({
  begun: true,
  said: [{ ...entry, kind: 'tool', subject: 'user-feedback', on, said: { tools, statement: null, until, evidence: null } }],
});

/** The squad confirms a statement. */
export const confirms = (on: string, statement: LocalText, evidence: string | null = null): Declarations => {
  const said: Standing['said'] = { tools: [], statement, until: null, evidence };
  return { begun: true, said: [{ ...entry, kind: 'statement', subject: hashStatement(statement), on, said }] };
};

/** Others have said something, this squad nothing. */
export const saysNothing: Declarations = { begun: true, said: [] };
/** Nobody has. */
export const nobodyYet: Declarations = { begun: false, said: [] };
