import { Box, xcss } from '@atlaskit/primitives';
import { useCallback } from 'react';
import { Page } from '../../components/page';
import { TabBar } from '../../components/tab-bar';
import { useJudges, useRunsProductOps } from '../../data/session-context';
import { useTexts } from '../../data/start-context';
import { AdminView } from '../admin/admin-view';
import { AnswersSection } from '../admin/governance/answers-section';
import { AdoptionView } from '../adoption/adoption-view';
import type { AdminSection } from '../admin/sections';
import { isInReport, type Place } from './place';

const frame = xcss({ paddingInline: 'space.400', paddingBlockStart: 'space.100' });

interface Props {
  place: Place;
  /** What the report was narrowed to, as it stands in the address. */
  search: string;
  onGo: (place: Place, search?: string) => void;
}

/** Adoption, and beside it the workspace for those who run it, or what waits for the word of leadership and leads; everyone else sees no second section, and no bar to choose from. */
export function GlobalView({ place, search, onGo }: Props) {
  const { t } = useTexts();
  const runs = useRunsProductOps();
  const judges = useJudges();
  const goTo = useCallback((section: AdminSection, inside = '') => onGo({ kind: 'product-ops', section, inside }), [onGo]);
  const inWorkspace = place.kind === 'product-ops' && runs;
  // Who runs the workspace has the same there.
  const inAnswers = place.kind === 'answers' && judges && !runs;
  const tabs = [
    { label: t('adoption.nav.adoption'), isOpen: !inWorkspace && !inAnswers, onOpen: () => onGo({ kind: 'adoption' }) },
    runs
      ? {
          label: t('adoption.nav.productOps'),
          isOpen: inWorkspace,
          onOpen: () => onGo({ kind: 'product-ops', section: 'today', inside: '' }),
        }
      : { label: t('adoption.nav.answers'), isOpen: inAnswers, onOpen: () => onGo({ kind: 'answers' }) },
  ];
  return (
    <>
      {runs || judges ? (
        <Box xcss={frame}>
          <TabBar label={t('adoption.nav.label')} tabs={tabs} />
        </Box>
      ) : null}
      {inWorkspace ? (
        <AdminView title={t('adoption.nav.productOps')} section={place.section} inside={place.inside} onSection={goTo} />
      ) : inAnswers ? (
        <Page>
          <AnswersSection />
        </Page>
      ) : (
        <AdoptionView place={isInReport(place) ? place : { kind: 'adoption' }} search={search} onGo={onGo} />
      )}
    </>
  );
}
