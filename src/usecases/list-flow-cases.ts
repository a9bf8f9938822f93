import type { FlowCasesAnswer, FlowPart, FlowSpan } from '../contract/flow-picture';
import { listBehind } from '../domain/flow-behind';
import { addressItem, addressList } from '../domain/link';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { readSight } from './read-audience';
import { readFlows } from './read-flows';

type Needs = Pick<Ports, 'permissions' | 'access' | 'squads' | 'cases' | 'audits' | 'playbooks'>;

/** Cases of one answer: whether the reader may see them is asked a hundred at a time, five requests side by side. */
const MAX_CASES = 500;
/** Keys in one address: at twenty characters each, quoted and encoded, it stays far below the 8,000 that proxies take. */
const MAX_LISTED = 100;

/** The cases behind a part of a picture that the calling user may see. `forbidden` when they may not browse the whole squad, `not-found` when it has no such flow. */
export const listFlowCases =
  (ports: Needs) =>
  async ({ project, span, flow, part }: { project: string; span: FlowSpan; flow: string; part: FlowPart }): Promise<FlowCasesAnswer> => {
    const record = await ports.squads.findByProject(project);
    if (!record) throw new AppFailure('not-found', { project });
    if ((await readSight(ports)(record)) !== 'whole') throw new AppFailure('forbidden');
    const read = await readFlows(ports)(record, span);
    const flowCases = read?.flows?.get(flow);
    if (!read || !flowCases) throw new AppFailure('not-found', { project });
    const behind = listBehind(flowCases, part, read);
    const looked = behind.slice(0, MAX_CASES);
    const visible = await ports.permissions.filterVisible(looked.map(({ key }) => key));
    const shown = looked.filter(({ key }) => visible.has(key));
    const listed = shown.slice(0, MAX_LISTED).map(({ key }) => key);
    const url = addressList(listed);
    return {
      total: behind.length,
      hidden: looked.length - shown.length,
      cases: shown.map((each) => ({ ...each, url: addressItem(each.key) })),
      list: url === null ? null : { url, n: listed.length },
    };
  };
