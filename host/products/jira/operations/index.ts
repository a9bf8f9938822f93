import type { JiraOperation } from '../operation';
import { groupOperations } from './groups';
import { issueOperations } from './issues';
import { permissionOperations } from './permissions';
import { projectOperations } from './projects';
import { roleOperations } from './roles';
import { searchOperations } from './search';
import { siteListOperations } from './site-lists';
import { userOperations } from './users';

/** Every operation that the model answers. Whatever is not here the gateway refuses by name. */
export const operations: readonly JiraOperation[] = [
  ...projectOperations,
  ...roleOperations,
  ...searchOperations,
  ...issueOperations,
  ...permissionOperations,
  ...userOperations,
  ...groupOperations,
  ...siteListOperations,
];
