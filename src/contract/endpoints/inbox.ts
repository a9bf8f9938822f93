import { z } from 'zod';
import { inboxKindSchema, inboxSchema } from '../inbox';
import { relaySchema } from '../relay';
import { langSchema } from '../text';
import { endpoint, project } from '../endpoint';

/** What waits for the reader and what changed for them, and what leads carry. */
export const inboxEndpoints = {
  /** `project`: of this squad alone, absent = of all; of one that the reader may not know of there is nothing. */
  'inbox.get': endpoint({
    who: 'anyone',
    input: z.strictObject({ project: project.exactOptional(), lang: langSchema }),
    output: inboxSchema,
  }),
  /** Changes the reader's own choice: the kinds that they mute, or until when (epoch ms, never ahead) they have seen what is new. */
  'inbox.save': endpoint({
    who: 'anyone',
    input: z.strictObject({
      muted: z.array(inboxKindSchema).max(30).exactOptional(),
      seenUntil: z.int().min(0).exactOptional(),
    }),
    output: z.strictObject({ muted: z.array(inboxKindSchema) }),
  }),
  'relay.get': endpoint({ who: 'anyone', input: z.strictObject({ lang: langSchema }), output: relaySchema }),
};
