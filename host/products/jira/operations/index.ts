import type { JiraOperation } from '../operation';
import { boardOperations } from './boards';
import { createMetaOperations } from './create-meta';
import { groupOperations } from './groups';
import { issueOperations } from './issues';
import { permissionOperations } from './permissions';
import { projectPartOperations } from './project-parts';
import { projectPropertyOperations } from './project-properties';
import { projectOperations } from './projects';
import { roleOperations } from './roles';
import { searchOperations } from './search';
import { siteListOperations } from './site-lists';
import { userOperations } from './users';
import { workflowOperations } from './workflows';
import { schemeOperations } from './schemes';

/** Every operation that the model answers. Whatever is not here the gateway refuses by name. */
export const operations: readonly JiraOperation[] = [
  ...projectOperations,
  ...projectPartOperations,
  ...projectPropertyOperations,
  ...roleOperations,
  ...searchOperations,
  ...issueOperations,
  ...permissionOperations,
  ...userOperations,
  ...groupOperations,
  ...siteListOperations,
  ...workflowOperations,
  ...schemeOperations,
  ...createMetaOperations,
  ...boardOperations,
];
