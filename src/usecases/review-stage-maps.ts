import type { StageMapReview } from '../contract/stage-map';
import type { Lang } from '../contract/text';
import { isOpenStatus, listMapRows, listMapStages } from '../domain/stage-map-view';
import { createProposer } from '../domain/stage-proposal/propose';
import { emptyPicture } from '../domain/status-picture';
import { renderReasons } from '../domain/stage-proposal/render-reasons';
import type { Ports } from '../ports/ports';
import { requirePlaybook, type Catalogues } from './stage-map';

/** Squads a page: at a dozen statuses of about 500 bytes each, 300 KB of the 5 MB that a resolver may answer. */
const PAGE = 50;

/**
 * Every squad with the statuses that nobody has confirmed a stage for, a page at a time in key order. It reads what the last sweep drew of
 * each squad and no case again; a squad that no sweep has judged has no statuses yet. `not-found`: there is no playbook.
 */
export const reviewStageMaps =
  (ports: Pick<Ports, 'squads' | 'audits' | 'playbooks'>, catalogues: Catalogues) =>
  async ({ after, lang }: { after: string | null; lang: Lang }): Promise<StageMapReview> => {
    const { playbook } = await requirePlaybook(ports);
    const propose = createProposer(playbook);
    const records = await ports.squads.listAfter(after, PAGE);
    const pictures = await ports.audits.listStatuses(records.map(({ squad }) => squad.key));
    const squads = records.map(({ squad, style, mapVersion, mapAccepted }) => {
      const picture = pictures.get(squad.key) ?? emptyPicture;
      const needs = {
        playbook,
        proposals: propose(picture),
        sayReasons: (reasons: Parameters<typeof renderReasons>[0]) => renderReasons(reasons, playbook, lang, catalogues[lang]),
      };
      const rows = listMapRows(needs, { stageMap: squad.stageMap, accepted: mapAccepted }, picture);
      return { key: squad.key, name: squad.name, tribe: squad.tribe, style, version: mapVersion, statuses: rows.filter(isOpenStatus) };
    });
    const last = records.length === PAGE ? records.at(-1) : undefined;
    return { stages: listMapStages(playbook, lang), squads, next: last?.squad.key ?? null };
  };
