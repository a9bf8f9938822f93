import { makeBullets, makeGrid, makeHeading, makeLink, makeParagraph, makeText, type AdfNode } from '../../contract/adf';
import type { Playbook, Role, Standard } from '../../contract/playbook';
import { say } from '../../contract/text';
import type { Words } from './words';

/** The address of the page of a standard or a role; null while it has none. */
export type FindAddress = (kind: 'standard' | 'role', id: string) => string | null;

const isWeb = (text: string): boolean => /^https?:\/\//.test(text);

/** Who gave the vision: a role by its name, or as it was written; an account is nothing to read, and nobody's name stands on a page by it. */
function sayGiver(by: string, { roles }: Playbook, { lang }: Words): string | null {
  const role = roles.find(({ id }) => id === by);
  if (role) return say(role.name, lang);
  return /^[\w:-]{20,}$/.test(by) ? null : by;
}

function writeVision(playbook: Playbook, words: Words): AdfNode[] {
  const { vision, objectives } = playbook;
  const { lang, say: tell, day } = words;
  const giver = vision?.by === undefined ? null : sayGiver(vision.by, playbook, words);
  const by =
    giver === null
      ? []
      : [makeParagraph(makeText(tell('visionBy', { by: giver, day: vision?.date === undefined ? 'none' : day(vision.date) }), 'em'))];
  const aims = objectives.map(({ name, until }) =>
    until === undefined ? say(name, lang) : tell('until', { name: say(name, lang), day: day(until) }),
  );
  const quote = vision && { type: 'blockquote', content: [makeParagraph(makeText(say(vision.text, lang), 'strong'))] };
  return [
    ...(quote ? [makeHeading(2, tell('vision')), quote, ...by] : []),
    ...(aims.length > 0 ? [makeHeading(2, tell('objectives')), makeBullets(aims)] : []),
  ];
}

function writeStages({ stages }: Playbook, { lang, say: tell }: Words): AdfNode[] {
  return [makeHeading(2, tell('stages')), makeParagraph(stages.map(({ name }) => say(name, lang)).join(' → '))];
}

function linkOr(text: string, address: string | null): AdfNode {
  return address === null ? makeText(text) : makeLink(text, address);
}

function writePractices(standards: readonly Standard[], find: FindAddress, { lang, say: tell, day }: Words): AdfNode[] {
  if (standards.length === 0) return [];
  const rows = standards.map(({ id, title, why, since }) => [
    makeParagraph(linkOr(say(title, lang), find('standard', id))),
    makeParagraph(why ? say(why, lang) : ' '),
    makeParagraph(since === undefined ? ' ' : day(since)),
  ]);
  return [makeHeading(2, tell('practices')), makeGrid([tell('practice'), tell('why'), tell('since')], rows)];
}

function writeRoles(roles: readonly Role[], find: FindAddress, { lang, say: tell }: Words): AdfNode[] {
  if (roles.length === 0) return [];
  const items = roles.map(({ id, name, purpose }) => [
    linkOr(say(name, lang), find('role', id)),
    ...(purpose ? [makeText(` – ${say(purpose, lang)}`)] : []),
  ]);
  return [makeHeading(2, tell('roles')), makeBullets(items)];
}

function writeTools({ tools }: Playbook, { lang, say: tell }: Words): AdfNode[] {
  if (tools.length === 0) return [];
  const link = (name: string, text: string | undefined): AdfNode[] =>
    text === undefined ? [] : isWeb(text) ? [makeLink(name, text)] : [makeText(text)];
  const rows = tools.map(({ name, tool, access, guide }) => {
    const more = [...link(tell('access'), access), ...link(tell('guide'), guide)];
    return [
      makeParagraph(say(name, lang)),
      makeParagraph(tool),
      makeParagraph(...(more.length === 0 ? [' '] : more.flatMap((part, index) => (index === 0 ? [part] : [makeText(' · '), part])))),
    ];
  });
  return [makeHeading(2, tell('tools')), makeGrid([tell('use'), tell('tool'), tell('access')], rows)];
}

/** What the page above the others says: where the product goes, how work flows, and the way to each practice and role card. */
export function writeHome(playbook: Playbook, standards: readonly Standard[], find: FindAddress, words: Words): AdfNode[] {
  return [
    makeParagraph(words.say('homeIntro')),
    ...writeVision(playbook, words),
    ...writeStages(playbook, words),
    ...writePractices(standards, find, words),
    ...writeRoles(playbook.roles, find, words),
    ...writeTools(playbook, words),
  ];
}
