import { z } from 'zod';
import { newcomerSchema } from '../newcomer';
import { langSchema } from '../text';
import { endpoint, project } from '../endpoint';

/** For people who are new in a squad. */
export const newcomerEndpoints = {
  'newcomer.get': endpoint({ who: 'see-squad', input: z.strictObject({ project, lang: langSchema }), output: newcomerSchema }),
};
