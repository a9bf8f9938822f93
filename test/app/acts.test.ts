import { endpoints, type EndpointName } from '../../src/contract/endpoints';
import { isActing } from '../../src/usecases/record-act';
import en from '../../locales/en-US.json';

/** What only answers: these words end the name of an endpoint that changes nothing. */
const reading =
  /\.(get|list|cases|names|people|components|card|matrix|cards|panel|review|groups|versions|diff|problems|parts|queue|exceptions|export|search|view|holders|neighbours|overview|spaces|rollouts)$/;

/** What changes something that is nobody's but whoever does it, or that tells of itself. */
const apart: Partial<Record<EndpointName, string>> = {
  'report.squads': 'reads the squads behind a figure',
  'squad-admin.discover': 'asks Jira anew; decides nothing',
  'roles.acknowledge': 'is kept by itself, and shown to its reader alone',
  'inbox.save': 'is one’s own choice, and shown to its owner alone',
  'draft.start-from': 'a draft is its editors’ until it is published; its parts say who changed them last',
  'draft.save-part': 'as above',
  'draft.discard': 'as above',
  'draft.merge': 'as above',
  'replay.start': 'tries a draft and changes nothing',
};

const names = Object.keys(endpoints) as EndpointName[];

test.each(names.filter((name) => !reading.test(name)))('%s is an act that the log tells of, or it is said why not', (name) => {
  expect(isActing(name) || apart[name] !== undefined).toBe(true);
});

test.each(names.filter(isActing))('%s has its words', (name) => {
  expect(Object.keys(en.act.what)).toContain(name.replace('.', '-'));
});
