import { Box, Inline, Pressable, Text, xcss } from '@atlaskit/primitives';
import { useCallback } from 'react';
import { useRunsProductOps } from '../../data/session-context';
import { useTexts } from '../../data/start-context';
import { AdminView } from '../admin/admin-view';
import { AdoptionView } from '../adoption/adoption-view';
import type { AdminSection } from '../admin/sections';
import type { Place } from './place';

const bar = xcss({
  paddingInline: 'space.400',
  paddingBlockStart: 'space.100',
  borderBlockEndWidth: 'border.width',
  borderBlockEndStyle: 'solid',
  borderBlockEndColor: 'color.border',
});
const tab = xcss({
  backgroundColor: 'color.background.neutral.subtle',
  color: 'color.text.subtle',
  paddingInline: 'space.150',
  paddingBlock: 'space.100',
  borderBlockEndWidth: 'border.width.selected',
  borderBlockEndStyle: 'solid',
  borderBlockEndColor: 'color.border.inverse',
  ':hover': { color: 'color.text' },
});
const chosen = xcss({ color: 'color.text.selected', borderBlockEndColor: 'color.border.selected' });

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
  const sections = [
    { label: t('adoption.nav.adoption'), isOpen: !inWorkspace, target: { kind: 'adoption' } },
    { label: t('adoption.nav.productOps'), isOpen: inWorkspace, target: { kind: 'product-ops', section: 'today', inside: '' } },
  ] as const;
  return (
    <>
      {runs ? (
        <Box as="nav" xcss={bar} aria-label={t('adoption.nav.label')} data-no-print>
          <Inline space="space.050">
            {sections.map(({ label, isOpen, target }) => (
              <Pressable key={label} xcss={[tab, isOpen && chosen]} aria-current={isOpen ? 'page' : undefined} onClick={() => onGo(target)}>
                <Text color="inherit" weight="medium">
                  {label}
                </Text>
              </Pressable>
            ))}
          </Inline>
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
