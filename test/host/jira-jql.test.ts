import { buildIssue, buildMove, buildProject, buildSite, buildUser, issueTypes } from '../kit/site';
import { JiraClient } from './jira-client';

const abc = buildProject('ABC', { name: 'Alphabet', components: [{ id: '500', name: 'Core' }] });
const xyz = buildProject('XYZ', { permissions: { BROWSE_PROJECTS: [{ accountId: 'ann' }] } });
const gone = buildProject('GONE');
const core = { components: [{ id: '500', name: 'Core' }] };
const ann = { accountId: 'ann', displayName: 'Person ann', active: true };
const moved = [
  ['2024-02-01T10:00:00.000+0000', 'In Progress'],
  ['2024-02-05T10:00:00.000+0000', 'In Review'],
  ['2024-02-06T10:00:00.000+0000', 'Done'],
] as const;

const site = buildSite({
  projects: [abc, xyz, gone],
  users: [buildUser('ann'), buildUser('bob')],
  groups: [{ groupId: 'g1', name: 'crew', members: ['ann'] }],
  issues: new Map([
    [
      'ABC',
      [
        buildIssue(abc, 1, {
          moves: moved,
          resolution: 'Done',
          fields: { assignee: ann, labels: ['Fast', 'web'], priority: { id: '1', name: 'High' } },
        }),
        buildIssue(abc, 2, {
          type: 'Bug',
          created: '2024-03-01',
          moves: [['2024-03-02', 'In Progress']],
          fields: { ...core, priority: { id: '2', name: 'Low' } },
        }),
        buildIssue(abc, 3, { type: 'Epic', created: '2024-04-01', fields: { summary: 'Pay by card again' } }),
        buildIssue(abc, 10, {
          created: '2024-06-29',
          moves: [['2024-06-30', 'Done']],
          resolution: "Won't Do",
          unknownHistory: true,
          fields: { parent: { id: `${abc.id}00003`, key: 'ABC-3' } },
        }),
      ],
    ],
    ['XYZ', [buildIssue(xyz, 1, { created: '2024-05-01', fields: { fixVersions: [{ id: '9', name: '2.0' }] } })]],
  ]),
});
site.issues.get('ABC')?.[0]?.changelog?.histories.push({ ...buildMove('99999999', '2024-02-07', 'Done', 'Done'), author: ann, items: [] });
const jira = new JiraClient(site);

/** Query → keys, oldest first where the query does not sort. */
const found: readonly (readonly [jql: string, keys: string])[] = [
  ['project = ABC', 'ABC-1 ABC-2 ABC-3 ABC-10'],
  ['project = alphabet', 'ABC-1 ABC-2 ABC-3 ABC-10'],
  [`project = ${xyz.id}`, 'XYZ-1'],
  ['project in (ABC, XYZ) AND type = Story', 'ABC-1 ABC-10 XYZ-1'],
  ['project != ABC', 'XYZ-1'],
  ['project not in (XYZ) and type in (Bug, Epic)', 'ABC-2 ABC-3'],
  ['key = ABC-2', 'ABC-2'],
  ['issuekey in (abc-1, ABC-3)', 'ABC-1 ABC-3'],
  ['key > ABC-2', 'ABC-3 ABC-10'],
  ['key <= ABC-2', 'ABC-1 ABC-2'],
  [`id = ${abc.id}00002`, 'ABC-2'],
  [`project = ABC and id >= ${abc.id}00003`, 'ABC-3 ABC-10'],
  [`type = ${issueTypes.Bug.id}`, 'ABC-2'],
  ['issuetype in standardIssueTypes() and project = XYZ', 'XYZ-1'],
  ['issuetype in subTaskIssueTypes()', ''],
  ['status = done', 'ABC-1 ABC-10'],
  ['status != Done and project = ABC', 'ABC-2 ABC-3'],
  ['NOT status in (Done, "To Do")', 'ABC-2'],
  ['statusCategory = "In Progress"', 'ABC-2'],
  ['statusCategory in (new, 3)', 'ABC-1 ABC-3 ABC-10 XYZ-1'],
  ['resolution = Unresolved and project = ABC', 'ABC-2 ABC-3'],
  ['resolution is EMPTY and project = ABC', 'ABC-2 ABC-3'],
  ['resolution is not null', 'ABC-1 ABC-10'],
  // Jira's well-known trap: a negative clause leaves out what is empty.
  ['resolution != Done', 'ABC-10'],
  ['NOT resolution = Done', 'ABC-10'],
  ['resolution not in (Done, "Won\'t Do")', ''],
  ['resolution in (Done, EMPTY) and project = ABC', 'ABC-1 ABC-2 ABC-3'],
  ['priority = high', 'ABC-1'],
  ['priority < High', 'ABC-2'],
  ['assignee = ann', 'ABC-1'],
  ['assignee = "Person ann"', 'ABC-1'],
  ['assignee in membersOf(crew)', 'ABC-1'],
  ['assignee is EMPTY and project = ABC', 'ABC-2 ABC-3 ABC-10'],
  ['assignee != bob', 'ABC-1'],
  ['labels = fast', 'ABC-1'],
  ['labels in (web, other)', 'ABC-1'],
  ['labels is EMPTY and project = XYZ', 'XYZ-1'],
  ['component = Core', 'ABC-2'],
  ['component = 500', 'ABC-2'],
  ['fixVersion = "2.0"', 'XYZ-1'],
  ['parent = ABC-3', 'ABC-10'],
  ['summary ~ "card pay"', 'ABC-3'],
  ['summary ~ "\\"card pay\\""', ''],
  ['summary ~ "\\"pay by\\""', 'ABC-3'],
  ['summary ~ "aga*" or summary ~ 10', 'ABC-3 ABC-10'],
  ['project = ABC and summary !~ item', 'ABC-3'],
  // The site's clock is Paris: 09:00 UTC is 10:00 there in winter, 11:00 in summer.
  ['created >= "2024-03-01 10:00" and created <= "2024-03-01 10:00"', 'ABC-2'],
  ['created = "2024/03/01 10:00"', 'ABC-2'],
  ['created > "2024-06-29 10:59" and created < "2024/06/29 11:01"', 'ABC-10'],
  ['created >= 2024-04-01', 'ABC-3 ABC-10 XYZ-1'],
  [`created >= ${Date.UTC(2024, 4, 1)}`, 'ABC-10 XYZ-1'],
  ['updated >= -1d', 'ABC-10'],
  ['updated >= "-1w 2d"', 'ABC-10'],
  ['updated < now() and updated >= startOfDay()', 'ABC-10'],
  ['created >= startOfDay(-1) and created <= endOfDay("-1d")', 'ABC-10'],
  ['created >= startOfMonth(-3M) and created < startOfMonth(-2)', 'ABC-2'],
  ['created >= startOfYear() and created <= endOfWeek()', 'ABC-1 ABC-2 ABC-3 ABC-10 XYZ-1'],
  ['resolutiondate is EMPTY and project = ABC', 'ABC-2 ABC-3'],
  ['resolved >= "2024-02-06 11:00" and resolved < 2024-03-01', 'ABC-1'],
  ['status was "In Review"', 'ABC-1'],
  ['status was Done', 'ABC-1'],
  ['status was in ("In Progress", "In Review")', 'ABC-1 ABC-2'],
  // Unknown history is no answer either way: ABC-10 is in neither list.
  ['status was not "In Progress" and project = ABC', 'ABC-3'],
  ['status was not in (Done) and project = ABC', 'ABC-2 ABC-3'],
  ['NOT status was "In Progress" and project = ABC', 'ABC-3'],
  ['status was "In Progress" on 2024-02-03', 'ABC-1'],
  ['status was "In Progress" on 2024-02-05', 'ABC-1'],
  ['status was "In Progress" on 2024-02-06', ''],
  ['status was "In Progress" before 2024-02-15', 'ABC-1'],
  ['status was "In Progress" after 2024-03-15', 'ABC-2'],
  ['status was "To Do" during (2024-02-20, 2024-03-15)', 'ABC-2'],
  ['status changed', 'ABC-1 ABC-2'],
  ['NOT status changed and project = ABC', 'ABC-3'],
  ['status changed from "In Progress" to "In Review"', 'ABC-1'],
  ['status changed to "In Progress" after 2024-02-15', 'ABC-2'],
  ['status changed to Done on 2024-02-06', 'ABC-1'],
  ['status changed to Done before "2024-02-06 11:00"', ''],
  ['(status = Done or type = Bug) and not (project = XYZ or type = Epic)', 'ABC-1 ABC-2 ABC-10'],
  ['project = ABC order by key desc', 'ABC-10 ABC-3 ABC-2 ABC-1'],
  ['project = ABC order by created', 'ABC-1 ABC-2 ABC-3 ABC-10'],
  ['project = ABC order by status asc, created desc', 'ABC-10 ABC-1 ABC-2 ABC-3'],
  ['project = ABC order by resolved asc, key asc', 'ABC-1 ABC-10 ABC-2 ABC-3'],
  ['project = ABC order by priority desc, key', 'ABC-3 ABC-10 ABC-1 ABC-2'],
];

function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

test.each(found)('%s → %s', (jql, keys) => {
  const isSorted = /order by/i.test(jql);
  const got = jira.findKeys(jql, 'ann');
  expect((isSorted ? got : got.sort(byNumber)).join(' ')).toBe(keys);
});

test('without ORDER BY the newest issue comes first', () => {
  expect(jira.findKeys('project = ABC')).toEqual(['ABC-10', 'ABC-3', 'ABC-2', 'ABC-1']);
});

test('currentUser() is who asks, and nobody for the app', () => {
  expect([
    jira.findKeys('assignee = currentUser()', 'ann'),
    jira.findKeys('assignee = currentUser()', 'bob'),
    jira.findKeys('assignee = currentUser()'),
  ]).toEqual([['ABC-1'], [], []]);
});

test('who may not browse a project finds nothing there and cannot even name it', () => {
  expect(jira.findKeys('created is not EMPTY', 'bob')).not.toContain('XYZ-1');
  expect(jira.refuse('POST', '/rest/api/3/search/jql', { jql: 'project = XYZ' }, 'bob')).toBe(
    "400 The value 'XYZ' does not exist for the field 'project'.",
  );
  expect(jira.refuse('POST', '/rest/api/3/search/jql', { jql: 'key = XYZ-1' }, 'bob')).toBe(
    "400 An issue with key 'XYZ-1' does not exist for field 'key'.",
  );
});

const refused: readonly (readonly [jql: string, message: string])[] = [
  ['', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
  ['order by created', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
  ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
  ['project = GONE', "The value 'GONE' does not exist for the field 'project'. (The site's snapshot has no issues/GONE.jsonl.)"],
  ['status = Nope', "The value 'Nope' does not exist for the field 'status'."],
  ['type = toString', "The value 'toString' does not exist for the field 'type'."],
  ['statusCategory = constructor', "The value 'constructor' does not exist for the field 'statusCategory'."],
  ['colour = red', "Field 'colour' does not exist or you do not have permission to view it."],
  ['key = ABC-99', "An issue with key 'ABC-99' does not exist for field 'key'."],
  ['assignee = nobody', "The value 'nobody' does not exist for the field 'assignee'."],
  ['created > yesterday()', "Unable to find JQL function 'yesterday()'."],
  ['type = openSprints()', "Unable to find JQL function 'openSprints()'."],
  [
    'created > 2024-02-31',
    "Date value '2024-02-31' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
  ],
  ['status > Done', "The operator '>' is not supported by the 'status' field."],
  ['summary = x', "The operator '=' is not supported by the 'summary' field."],
  ['labels was x', "The operator 'was' is not supported by the 'labels' field."],
  ['status is Done', "Error in the JQL Query: Expecting one of these but got 'Done': EMPTY (line 1, character 11)"],
  ['project = ABC order by labels', "Not able to sort using field 'labels'."],
  ['project =', 'Error in the JQL Query: The query ended where one of these was expected: EMPTY, a value (line 1, character 10)'],
  [
    'project = ABC\nand status == Done',
    "Error in the JQL Query: Expecting one of these but got '=': EMPTY, a value (line 2, character 13)",
  ],
];

test.each(refused)('%s is refused: %s', (jql, message) => {
  expect(jira.refuse('POST', '/rest/api/3/search/jql', { jql })).toBe(`400 ${message}`);
});
