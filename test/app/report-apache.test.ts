import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClock } from '../../host/clock';
import { operator, withOperator } from '../../host/operator';
import { loadSnapshot } from '../../host/snapshot/load';
import { startApp, type AppHost } from '../kit/app-host';
import { chooseSpace, tellEverywhere } from '../kit/report-told';
import { expectEverywhere } from '../kit/report-walk';
import { describeWithShared } from '../kit/shared';

/** Reading 33,000 work items takes its time on a busy machine. */
jest.setTimeout(400_000);

/** Squads of any number may be compared: there are five. */
const settings = `
settings: { outcomes: true, minGroupSize: 1, goal: { share: 0.8, by: 2019-12-31 } }
`;

describeWithShared('the adoption report of real Jira data (Apache)', 'data/apache', (folder) => {
  const loaded = loadSnapshot(folder);
  const asOf = Date.parse(loaded.site.asOf ?? '');
  const home = {
    id: '10',
    spaceId: '1',
    status: 'current',
    title: 'Home',
    parentId: null,
    version: { number: 1, createdAt: '2019-01-01T00:00:00.000Z' },
  };
  const site = withOperator({
    ...loaded,
    confluence: {
      spaces: [{ id: '1', key: 'OPS', name: 'Product Ops', type: 'global', status: 'current', homepageId: '10' }],
      pages: [home],
    },
  });
  let app: AppHost;
  beforeAll(async () => {
    app = await startApp(site, operator.accountId, { clock: createClock({ kind: 'simulated', at: asOf }) });
    const yaml = readFileSync(join(folder, 'playbook.yaml'), 'utf8');
    await app.publish(yaml.replace('  - id: review-before-done\n', '  - id: review-before-done\n    mode: required\n') + settings);
    await app.sweep();
    await chooseSpace(app, 'OPS');
  });
  afterAll(() => app?.stop());

  test('every figure of the page is the same in the table, on the Confluence page, in the macro and in the audit', async () => {
    const told = await tellEverywhere(app, site);
    expectEverywhere(told);
    const { report, audit } = told;
    expect(report.standards.map(({ id, counts: { inScope } }) => [id, inScope])).toEqual([['review-before-done', 5]]);
    expect(audit.squads.map(({ key }) => key)).toEqual(['AMQ', 'HADOOP', 'HDFS', 'HIVE', 'MAPREDUCE']);
    expect([report.withheld, report.coverage?.of]).toEqual([null, 5]);
    expect(report.outcomes?.flatMap(({ measure, adopters, others }) => ((adopters ?? others) ? [measure] : []))).toEqual([
      'cycle-time',
      'rework',
    ]);
  });
});
