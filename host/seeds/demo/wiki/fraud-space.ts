import { groupIds, type People } from '../people';
import { heading, paragraph, roleAssignments, squadCard, type DraftSpace } from './draft';

/** The one space that is closed: the fraud squad's, as its Jira project is. */
export function makeFraudSpace(people: People): DraftSpace {
  const { productManager, techLead, developers } = people.crewOf('FRD');
  const crew = [productManager, techLead, ...developers].flatMap((user) => (user === null ? [] : [{ accountId: user.accountId }]));
  const owner = productManager?.accountId ?? '';
  return {
    key: 'FRAUD',
    name: 'Fraude',
    owner,
    access: { read: [{ groupId: groupIds.fraud }, ...crew], update: crew },
    home: {
      title: 'Fraud squad: start here',
      author: owner,
      changed: 15,
      blocks: [
        paragraph('What we look for stays in this space: please do not copy it elsewhere.'),
        squadCard('FRD'),
        heading('Who holds which role'),
        roleAssignments({ squads: ['FRD'] }),
      ],
    },
  };
}
