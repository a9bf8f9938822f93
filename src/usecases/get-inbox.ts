import type { Api } from '../contract/endpoints';
import type { Inbox } from '../contract/inbox';
import type { Lang } from '../contract/text';
import { arrange, chooseInbox } from '../domain/inbox/arrange';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { readInbox, type InboxNeeds } from './read-inbox';
import { tellNotice, type InboxCatalogue } from './tell-notice';

/** Items of one answer; who has more has those that are due first. */
const MAX_ITEMS = 200;

/** What waits for the calling user and what is new to them. Nobody else's inbox can be asked for. */
export const getInbox =
  (ports: InboxNeeds & Pick<Ports, 'inbox'>, catalogues: Readonly<Record<Lang, InboxCatalogue>>) =>
  async ({ project, lang, accountId }: Api['inbox.get']['input'] & { accountId: string }): Promise<Inbox> => {
    const asOf = ports.now();
    const [choice, scope] = await Promise.all([
      ports.inbox.read(accountId),
      project === undefined ? null : ports.squads.findByProject(project),
    ]);
    const muted = [...choice.muted];
    if (project !== undefined && scope === null) return { asOf, items: [], muted };
    const { notices, ground, seen } = await readInbox(ports, { accountId, choice, scope });
    const telling = { catalogue: catalogues[lang], lang, now: asOf, squads: ground.squads, seen };
    const items = arrange(notices, choice, asOf).slice(0, MAX_ITEMS);
    return { asOf, items: items.map((notice) => tellNotice(notice, telling)), muted };
  };

/** Keeps what the calling user chose. `invalid-input`: what is still to come cannot have been seen. */
export const saveInbox =
  ({ now, inbox }: Pick<Ports, 'now' | 'inbox'>) =>
  async ({ accountId, ...chosen }: Api['inbox.save']['input'] & { accountId: string }): Promise<Api['inbox.save']['output']> => {
    if ((chosen.seenUntil ?? 0) > now()) throw new AppFailure('invalid-input', { path: 'seenUntil', expected: 'a moment that has passed' });
    const next = chooseInbox(await inbox.read(accountId), chosen);
    await inbox.save(accountId, next);
    return { muted: [...next.muted] };
  };
