import type { FlowPicture, FlowSpan, SquadFlows } from '../contract/flow-picture';
import type { Lang } from '../contract/text';
import { drawFlow } from '../domain/variants';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { readSight } from './read-audience';
import { readFlows } from './read-flows';

type Needs = Pick<Ports, 'permissions' | 'access' | 'squads' | 'cases' | 'audits' | 'playbooks'>;

/** Examples that the reader may not see are left out; the counts stay. */
function keepVisible(picture: FlowPicture, visible: ReadonlySet<string>): FlowPicture {
  const variants = picture.variants.map((variant) => ({ ...variant, examples: variant.examples.filter((key) => visible.has(key)) }));
  return { ...picture, variants };
}

/** The pictures of a squad's flows, in the playbook's order, with as much of the evidence as the calling user may see. `forbidden` when they may know nothing of the squad, `not-found` while no sweep has found it. */
export const getFlows =
  (ports: Needs) =>
  async ({ project, span, lang }: { project: string; span: FlowSpan; lang: Lang }): Promise<SquadFlows> => {
    const record = await ports.squads.findByProject(project);
    if (!record) throw new AppFailure('not-found', { project });
    const sight = await readSight(ports)(record);
    if (sight === 'hidden') throw new AppFailure('forbidden');
    const mayList = sight === 'whole';
    const read = await readFlows(ports)(record, span);
    if (!read) return { asOf: null, readable: true, mayList, ownDays: null, wideDays: null, flows: [] };
    const { playbook, asOf, ownDays, wideDays, flows } = read;
    const pictures = [...(flows?.values() ?? [])].map((flow) => drawFlow(flow, playbook, { ...read, lang }));
    const keys = mayList ? pictures.flatMap(({ variants }) => variants.flatMap(({ examples }) => examples)) : [];
    const visible = await ports.permissions.filterVisible([...new Set(keys)]);
    return { asOf, readable: flows !== null, mayList, ownDays, wideDays, flows: pictures.map((picture) => keepVisible(picture, visible)) };
  };
