import type { playbookPagesEndpoints } from '../contract/endpoints/playbook-pages';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { choosePagesSpace, findWikiSpaces, getPlaybookPages, publishPages, settlePage } from '../usecases/playbook-pages';

export const playbookPagesHandlers = (ports: Ports): HandlersFor<typeof playbookPagesEndpoints> => ({
  'playbook-pages.get': () => getPlaybookPages(ports)(),
  'playbook-pages.spaces': (input) => findWikiSpaces(ports)(input),
  'playbook-pages.choose': (input) => choosePagesSpace(ports)(input),
  'playbook-pages.publish': () => publishPages(ports)(),
  'playbook-pages.settle': (input) => settlePage(ports)(input),
});
