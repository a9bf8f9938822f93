import { Box, xcss } from '@atlaskit/primitives';
import { useCallback } from 'react';
import { TabBar } from '../../components/tab-bar';
import { useRunsProductOps } from '../../data/session-context';
import { useTexts } from '../../data/start-context';
import { AdminView } from '../admin/admin-view';
import { AdoptionView } from '../adoption/adoption-view';
import type { AdminSection } from '../admin/sections';
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
  const goTo = useCallback((section: AdminSection, inside = '') => onGo({ kind: 'product-ops', section, inside }), [onGo]);
  const inWorkspace = place.kind === 'product-ops' && runs;
  const tabs = [
    { label: t('adoption.nav.adoption'), isOpen: !inWorkspace, onOpen: () => onGo({ kind: 'adoption' }) },
    { label: t('adoption.nav.productOps'), isOpen: inWorkspace, onOpen: () => onGo({ kind: 'product-ops', section: 'today', inside: '' }) },
  ];
  return (
    <>
      {runs ? (
        <Box xcss={frame}>
          <TabBar label={t('adoption.nav.label')} tabs={tabs} />
        </Box>
      ) : null}
      {inWorkspace ? (
        <AdminView title={t('adoption.nav.productOps')} section={place.section} inside={place.inside} onSection={goTo} />
      ) : (
        <AdoptionView place={place.kind === 'product-ops' ? { kind: 'adoption' } : place} onGo={onGo} />
      )}
    </>
  );
}
