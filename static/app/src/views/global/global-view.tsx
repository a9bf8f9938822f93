import { Box, xcss } from '@atlaskit/primitives';
import { TabBar } from '../../components/tab-bar';
import { useRunsProductOps } from '../../data/session-context';
import { useTexts } from '../../data/start-context';
import { AdminView } from '../admin/admin-view';
import { AdoptionView } from '../adoption/adoption-view';
import type { Place } from './place';

const frame = xcss({ paddingInline: 'space.400', paddingBlockStart: 'space.100' });

interface Props {
  place: Place;
  onGo: (place: Place) => void;
}

/** Adoption, and beside it the workspace for those who run it; everyone else sees no second section, and no bar to choose from. */
export function GlobalView({ place, onGo }: Props) {
  const { t } = useTexts();
  const runs = useRunsProductOps();
  const inWorkspace = place.kind === 'product-ops' && runs;
  const tabs = [
    { label: t('adoption.nav.adoption'), isOpen: !inWorkspace, onOpen: () => onGo({ kind: 'adoption' }) },
    { label: t('adoption.nav.productOps'), isOpen: inWorkspace, onOpen: () => onGo({ kind: 'product-ops', section: 'today' }) },
  ];
  return (
    <>
      {runs ? (
        <Box xcss={frame}>
          <TabBar label={t('adoption.nav.label')} tabs={tabs} />
        </Box>
      ) : null}
      {inWorkspace ? (
        <AdminView
          title={t('adoption.nav.productOps')}
          section={place.section}
          onSection={(section) => onGo({ kind: 'product-ops', section })}
        />
      ) : (
        <AdoptionView place={place.kind === 'product-ops' ? { kind: 'adoption' } : place} onGo={onGo} />
      )}
    </>
  );
}
