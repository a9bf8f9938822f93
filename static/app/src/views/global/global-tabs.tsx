import { Box, xcss } from '@atlaskit/primitives';
import { TabBar } from '../../components/tab-bar';
import { useJudges, useLeads, useRunsProductOps } from '../../data/session-context';
import { useTexts } from '../../data/start-context';
import { isInReport, type Place } from './place';

const frame = xcss({ paddingInline: 'space.400', paddingBlockStart: 'space.100' });

interface Props {
  place: Place;
  /** What waits for the reader or is new to them. */
  inbox: number;
  onGo: (place: Place) => void;
}

/** What this reader chooses between: the report and their inbox; a lead has their squads, who runs the workspace has it, whoever else decides has what waits for their word. */
export function GlobalTabs({ place, inbox, onGo }: Props) {
  const { t } = useTexts();
  const runs = useRunsProductOps();
  const leads = useLeads();
  const judges = useJudges();
  const open: Place['kind'] = isInReport(place) ? 'adoption' : place.kind;
  const tab = (label: string, target: Place) => ({ label, isOpen: open === target.kind, onOpen: () => onGo(target) });
  const tabs = [
    tab(t('adoption.nav.adoption'), { kind: 'adoption' }),
    tab(t('adoption.nav.inbox', { n: inbox }), { kind: 'inbox' }),
    ...(leads || runs ? [tab(t(leads ? 'adoption.nav.relay' : 'relay.titleOrphans'), { kind: 'relay' })] : []),
    ...(runs ? [tab(t('adoption.nav.productOps'), { kind: 'product-ops', section: 'today', inside: '' })] : []),
    ...(judges && !runs ? [tab(t('adoption.nav.answers'), { kind: 'answers' })] : []),
  ];
  return (
    <Box xcss={frame}>
      <TabBar label={t('adoption.nav.label')} tabs={tabs} />
    </Box>
  );
}
