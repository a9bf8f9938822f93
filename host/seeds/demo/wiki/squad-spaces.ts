import type { People } from '../people';
import { squads } from '../squads';
import type { SquadRow } from '../squad-row';
import { decisionTable, heading, list, paragraph, squadCard, type DraftPage, type DraftSpace } from './draft';
import { knowledgeOf, type Kept } from './knowledge';
import { squadTexts } from './squad-texts';

const dayMs = 86_400_000;

/** Key of the personal space in which the decisions of one squad were kept. */
export const personalSpaceKey = '~escalecaredesigner';

/** The space that a squad writes in: its own, of the same key; the fraud squad's has another one. */
export const spaceKeyOf = (squad: string): string => (squad === 'FRD' ? 'FRAUD' : squad);

/** Who writes for the squad: its Product Manager, else who leads the tribe. */
function findAuthor({ key, tribe }: SquadRow, people: People): string {
  const { productManager, techLead } = people.crewOf(key);
  return (productManager ?? techLead ?? people.leadOf(tribe)).accountId;
}

function makeLog(squad: SquadRow, kept: Kept, nth: number, author: string, asOf: number): DraftPage {
  const say = squadTexts[squad.language];
  const rows = say.decisions.map(([decision, why], index) => [asOf - (kept.changed + index * 34) * dayMs, decision, why] as const);
  return {
    title: nth === 0 ? say.log(squad.name) : say.olderLog(squad.name),
    author,
    ...(kept.owned === false && { owner: null }),
    changed: kept.changed,
    labels: ['decision-log'],
    blocks: [paragraph(say.logIntro), decisionTable(say.logHead, rows.slice(nth))],
  };
}

/** The pages that a squad keeps for those who come after. */
function listPages(squad: SquadRow, index: number, people: People, asOf: number): DraftPage[] {
  const say = squadTexts[squad.language];
  const author = findAuthor(squad, people);
  const { logs, notes, reviews } = knowledgeOf(squad.key, squad.kind, index);
  return [
    ...logs.map((kept, nth) => makeLog(squad, kept, nth, author, asOf)),
    ...(notes === undefined
      ? []
      : [
          {
            ...{ title: say.notes(squad.name), author, changed: notes, labels: ['user-notes'] },
            blocks: [paragraph(say.notesIntro), heading(say.heard), list(...say.voices)],
          },
        ]),
    ...(reviews === undefined
      ? []
      : [
          {
            ...{ title: say.review(squad.name), author, changed: reviews, labels: ['launch-review'] },
            blocks: [paragraph(say.reviewIntro), list(...say.measured)],
          },
        ]),
  ];
}

/** The fraud squad's space, with what it keeps in it. */
export function fillFraudSpace(space: DraftSpace, people: People, asOf: number): DraftSpace {
  const index = squads.findIndex(({ key }) => spaceKeyOf(key) === space.key);
  const squad = squads[index];
  if (!squad) throw new Error(`no squad writes in ${space.key}`);
  return { ...space, home: { ...space.home, children: listPages(squad, index, people, asOf) } };
}

function makeSquadSpace(squad: SquadRow, index: number, people: People, asOf: number): DraftSpace {
  const say = squadTexts[squad.language];
  const author = findAuthor(squad, people);
  const { productManager, designer, techLead, developers } = people.crewOf(squad.key);
  const crew = [productManager, designer, techLead, ...developers].flatMap((user) =>
    user === null ? [] : [{ accountId: user.accountId }],
  );
  return {
    ...{ key: squad.key, name: squad.name, owner: author },
    access: { read: ['anyone'], update: [{ accountId: author }, ...crew] },
    home: {
      ...{ title: say.home(squad.name), author, changed: 40 + (index % 9) },
      blocks: [
        paragraph(say.homeIntro),
        // A slice of another squad's project has no card of its own.
        ...(squad.sliceOf === undefined ? [squadCard(squad.key)] : []),
      ],
      children: listPages(squad, index, people, asOf),
    },
  };
}

/** The log of Outils relation client: written by somebody who left, where nobody else looked. */
function makePersonalSpace(people: People, asOf: number): DraftSpace {
  const index = squads.findIndex(({ key }) => key === 'CARE');
  const squad = squads[index];
  const account = people.crewOf('CARE').designer?.accountId;
  if (!squad || account === undefined) throw new Error('CARE has a designer who left');
  const say = squadTexts[squad.language];
  return {
    ...{ key: personalSpaceKey, name: say.own(squad.name), type: 'personal', owner: account },
    access: { read: ['anyone'], update: [{ accountId: account }] },
    home: {
      ...{ title: say.own(squad.name), author: account, changed: 130, blocks: [paragraph(say.ownIntro)] },
      children: [makeLog(squad, { changed: 47 }, 0, account, asOf)],
    },
  };
}

/** One space a squad, but for the fraud squad's, and one person's own. */
export function listSquadSpaces(people: People, asOf: number): DraftSpace[] {
  const own = squads.flatMap((squad, index) => (spaceKeyOf(squad.key) === squad.key ? [makeSquadSpace(squad, index, people, asOf)] : []));
  return [...own, makePersonalSpace(people, asOf)];
}
