import { z } from 'zod';
import { endpoint, project } from '../endpoint';
import { flowCasesSchema, flowPartSchema, flowSpanSchema, squadFlowsSchema } from '../flow-picture';
import { langSchema } from '../text';

/** How work really flows in a squad, and which cases that is. */
export const flowEndpoints = {
  /** The picture of each of its flows, from stored facts, at the moment and by the playbook of the last audit. */
  'flow.get': endpoint({
    who: 'see-squad',
    input: z.strictObject({ project, span: flowSpanSchema, lang: langSchema }),
    output: squadFlowsSchema,
  }),
  /** The cases behind a part of a picture, those that the reader may see. */
  'flow.cases': endpoint({
    who: 'browse-squad',
    input: z.strictObject({ project, span: flowSpanSchema, flow: z.string().min(1).max(100), part: flowPartSchema }),
    output: flowCasesSchema,
  }),
};
