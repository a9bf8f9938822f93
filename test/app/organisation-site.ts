import type { Snapshot } from '../../host/snapshot/types';
import { buildIssue, buildProject, buildSite } from '../kit/site';
import { abc, buildStories, xyz } from './sites';

export const loyalty = { by: 'component', name: 'Loyalty' } as const;
const added = (from: string | null, to: string | null) => ({
  field: 'Component',
  fieldtype: 'jira',
  fieldId: 'components',
  from: from && '77',
  fromString: from,
  to: to && '77',
  toString: to,
});

/** ABC, of whose nine stories three carry a component and one lost it in May; XYZ; and what is no squad. */
export function buildOrganisation(): Snapshot {
  const stories = buildStories(abc, 9).map((issue, index) => {
    const components = index < 3 ? [{ id: '77', name: 'Loyalty' }] : [];
    const histories = issue.changelog?.histories ?? [];
    const left = { id: '999999999', created: '2024-05-01T09:00:00.000+0000', items: [added('Loyalty', null)] };
    const told = index === 3 ? [...histories, left] : histories;
    return { ...issue, fields: { ...issue.fields, components }, changelog: { histories: told } };
  });
  const fresh = { updated: '2026-05-20T09:00:00.000+0000' };
  const idle = buildProject('IDLE');
  return buildSite({
    projects: [
      { ...abc, components: [{ id: '77', name: 'Loyalty' }] },
      xyz,
      idle,
      buildProject('SAND', { name: 'Bac à sable' }),
      buildProject('DESK', { projectTypeKey: 'service_desk' }),
      buildProject('HR', { projectTypeKey: 'business' }),
      buildProject('IDEAS', { projectTypeKey: 'product_discovery' }),
      buildProject('OLD', { archived: true }),
    ],
    issues: new Map([
      ['ABC', [...stories, buildIssue(abc, 99, { fields: fresh })]],
      ['XYZ', [...buildStories(xyz, 4), buildIssue(xyz, 99, { fields: fresh })]],
      ['IDLE', buildStories(idle, 2)],
      ['SAND', [buildIssue(buildProject('SAND'), 1, { fields: fresh })]],
      ...['DESK', 'HR', 'IDEAS', 'OLD'].map((key): [string, []] => [key, []]),
    ]),
  });
}
