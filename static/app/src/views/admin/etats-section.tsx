import { Stack, Text } from '@atlaskit/primitives';
import { useState } from 'react';
import type { EtatRow } from '../../../../../src/contract/etat-des-lieux';
import { BackButton } from '../../components/back-button';
import { FailureMessage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { QuietMessage } from '../../components/quiet-message';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';
import { EtatView } from '../etat-des-lieux/etat-view';
import { EtatsTable } from './etats-table';
import { SquadTitle } from './squad-title';
import { useEtats } from './use-etats';
import { useSquadFilter } from './squad-filter';

/** What is so in every squad, before and beside any standard; each opens to its own. */
export function EtatsSection() {
  const [asked, setAsked] = useState(0);
  const etats = useEtats(asked);
  const [open, setOpen] = useState<string | null>(null);
  if (etats.state === 'loading') return <Loading />;
  if (etats.state === 'failed') return <FailureMessage failure={etats.failure} onRetry={() => setAsked(asked + 1)} />;
  const row = etats.rows.find(({ key }) => key === open);
  return row ? <OneSquad row={row} onBack={() => setOpen(null)} /> : <AllSquads rows={etats.rows} onOpen={setOpen} />;
}

function AllSquads({ rows, onOpen }: { rows: readonly EtatRow[]; onOpen: (key: string) => void }) {
  const { t } = useTexts();
  const { shown, count, fields } = useSquadFilter(rows);
  if (rows.length === 0) {
    return (
      <Section title={t('etat.title')}>
        <QuietMessage title={t('admin.squads.none')} text={t('etat.noneText')} />
      </Section>
    );
  }
  return (
    <Section title={t('etat.title')} aside={<Text color="color.text.subtle">{count}</Text>}>
      <Stack space="space.200">
        <Text as="p" color="color.text.subtle">
          {t('etat.allIntro')}
        </Text>
        {fields}
        <EtatsTable rows={shown} onOpen={onOpen} />
      </Stack>
    </Section>
  );
}

function OneSquad({ row, onBack }: { row: EtatRow; onBack: () => void }) {
  const { t } = useTexts();
  return (
    <Stack space="space.400">
      <BackButton onClick={onBack}>{t('etat.all')}</BackButton>
      <SquadTitle squad={row} asOf={row.now?.asOf ?? null} />
      <EtatView project={row.key} asOf={row.now?.asOf ?? 0} />
    </Stack>
  );
}
