import { useCallback } from 'react';
import { useQuery } from '../../../../../src/client/use-query';
import { Page } from '../../components/page';
import { useJudges, useRunsProductOps } from '../../data/session-context';
import { useTexts } from '../../data/start-context';
import { AdminView } from '../admin/admin-view';
import { AnswersSection } from '../admin/governance/answers-section';
import { AdoptionView } from '../adoption/adoption-view';
import type { AdminSection } from '../admin/sections';
import { InboxView } from '../inbox/inbox-view';
import { RelayView } from '../relay/relay-view';
import { GlobalTabs } from './global-tabs';
import { choosePlace, type Place } from './place';

interface Props {
  place: Place;
  /** What the report was narrowed to, as it stands in the address. */
  search: string;
  onGo: (place: Place, search?: string) => void;
}

/** Adoption and the reader's inbox for everyone; beside them the squads that somebody leads, and the workspace for those who run it, or what waits for the word of others who decide. */
export function GlobalView({ place, search, onGo }: Props) {
  const { t, lang } = useTexts();
  const runs = useRunsProductOps();
  const judges = useJudges();
  const { query, reload } = useQuery('inbox.get', { lang });
  const goTo = useCallback((section: AdminSection, inside = '') => onGo({ kind: 'product-ops', section, inside }), [onGo]);
  const go = (next: Place): void => {
    // What was done on another part of the page is done.
    if (next.kind === 'inbox') reload();
    onGo(next);
  };
  // Who runs the workspace has the queue there.
  const goToAnswers = (): void => onGo(runs ? { kind: 'product-ops', section: 'answers', inside: '' } : { kind: 'answers' });
  const shown = choosePlace(place, { runs, judges });
  return (
    <>
      <GlobalTabs place={shown} inbox={query.state === 'ready' ? query.value.items.length : 0} onGo={go} />
      {shown.kind === 'product-ops' ? (
        <AdminView title={t('adoption.nav.productOps')} section={shown.section} inside={shown.inside} onSection={goTo} />
      ) : shown.kind === 'answers' ? (
        <Page>
          <AnswersSection />
        </Page>
      ) : shown.kind === 'inbox' ? (
        <InboxView
          query={query}
          reload={reload}
          onAnswers={judges || runs ? goToAnswers : null}
          onPractice={(standard) => onGo(standard === null ? { kind: 'adoption' } : { kind: 'standard', standard })}
        />
      ) : shown.kind === 'relay' ? (
        <RelayView onAnswers={goToAnswers} />
      ) : (
        <AdoptionView place={shown} search={search} onGo={onGo} />
      )}
    </>
  );
}
