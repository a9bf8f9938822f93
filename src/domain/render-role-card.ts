import type { Role } from '../contract/playbook';
import type { RoleCard } from '../contract/roles';
import { say, type Lang, type LocalText } from '../contract/text';
import { addDuration } from './duration';
import { currentVersion, type CardVersion } from './role-card';

/** What a card is told from beside itself: the playbook's roles, by which others are named, the versions that were noted, and since when the playbook is in force. */
export interface CardGround {
  roles: readonly Role[];
  noted: readonly CardVersion[];
  publishedAt: number;
}

/** A role card in the reader's language. */
export function renderRoleCard(role: Role, { roles, noted, publishedAt }: CardGround, lang: Lang): RoleCard {
  const tell = (text: LocalText | undefined): string | null => (text === undefined ? null : say(text, lang));
  const tellAll = (texts: readonly LocalText[]): string[] => texts.map((text) => say(text, lang));
  const { version, since } = currentVersion(role, noted, publishedAt);
  const { perSquad, maxSquads = null, notWith, reviewEvery } = role;
  const excluded = notWith.flatMap((id) => roles.filter((other) => other.id === id));
  return {
    id: role.id,
    name: say(role.name, lang),
    level: role.level,
    purpose: tell(role.purpose),
    goal: tell(role.goal),
    scope: tell(role.scopeOfRole),
    responsibilities: tellAll(role.responsibilities),
    decides: tellAll(role.decides),
    delivers: tellAll(role.delivers),
    doesNot: tellAll(role.doesNot),
    needs: tellAll(role.needs),
    cover: tell(role.cover),
    limits: {
      perSquad: perSquad ? { min: perSquad.min, max: perSquad.max ?? null } : null,
      maxSquads,
      notWith: excluded.map(({ name }) => say(name, lang)),
    },
    aliases: role.aliases,
    ...{ version, since },
    reviewBy: reviewEvery === undefined ? null : addDuration(since, reviewEvery),
  };
}
