import Button from '@atlaskit/button/new';
import { Stack, Text } from '@atlaskit/primitives';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import { useQuery } from '../../../../../../src/client/use-query';
import type { Api } from '../../../../../../src/contract/endpoints';
import { FailureMessage } from '../../../components/failure-message';
import { Loading } from '../../../components/loading';
import { QuietMessage } from '../../../components/quiet-message';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';
import { BulkBar } from './bulk-bar';
import { CandidateFilters } from './candidate-filters';
import { CandidatesTable } from './candidates-table';
import { DecisionOutcome } from './decision-outcome';
import { filterCandidates, noFilters } from './filter-candidates';
import { SquadDetail } from './squad-detail';
import { useDecisions } from './use-decisions';

type Listed = Api['squad-admin.list']['output'];

interface Props {
  onSweep: () => void;
  /** Something was decided: what else the page shows of squads is old. */
  onDecided: () => void;
}

/** Which squads there are, and who they are: Product Ops decides. */
export function SquadsSection(props: Props) {
  const { t } = useTexts();
  const { query, reload } = useQuery('squad-admin.list', {});
  if (query.state === 'loading') return <Loading />;
  if (query.state === 'failed')
    return (
      <Section title={t('admin.squads.title')}>
        <FailureMessage failure={query.failure} />
        <Button onClick={reload}>{t('common.retry')}</Button>
      </Section>
    );
  return <SquadsWorkplace first={query.value} {...props} />;
}

function SquadsWorkplace({ first, onSweep, onDecided }: Props & { first: Listed }) {
  const { t } = useTexts();
  const [listed, setListed] = useState(first);
  const [filters, setFilters] = useState(noFilters);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<string | null>(null);
  const decisions = useDecisions((now) => {
    setListed(now);
    onDecided();
  });
  const { squads, curated, tribes, kinds } = listed;
  const shown = filterCandidates(squads, filters);
  const open = squads.find(({ key }) => key === opened);
  const outcome = <DecisionOutcome outcome={decisions.outcome} onSweep={onSweep} />;
  if (open) {
    return (
      <SquadDetail
        squad={open}
        listed={listed}
        decisions={decisions}
        outcome={outcome}
        onClose={() => {
          setOpened(null);
          decisions.forget();
        }}
      />
    );
  }
  const discover = (
    <Button isDisabled={decisions.isSaving} onClick={() => void decisions.discover()}>
      {t('admin.squads.discover')}
    </Button>
  );
  if (squads.length === 0) {
    return (
      <Section title={t('admin.squads.title')}>
        <QuietMessage title={t('admin.squads.none')} text={t('admin.squads.noneText')} action={discover} />
        {outcome}
      </Section>
    );
  }
  const chosen = squads.filter(({ key }) => selected.has(key));
  const out = squads.filter(({ status }) => status === 'out').length;
  return (
    <Section title={t('admin.squads.title')} aside={discover}>
      <Stack space="space.200">
        <Text as="p" color="color.text.subtle">
          {t('admin.squads.intro')}
        </Text>
        {curated ? null : (
          <SectionMessage appearance="information">
            <p>{t('admin.squads.undecided')}</p>
          </SectionMessage>
        )}
        {outcome}
        <CandidateFilters squads={squads} filters={filters} onChange={setFilters} />
        <Text color="color.text.subtle">
          {shown.length === squads.length
            ? t('admin.squads.found', { n: squads.length - out, out })
            : t('admin.squads.shown', { n: shown.length, total: squads.length })}
        </Text>
        {chosen.length === 0 ? null : (
          <BulkBar
            n={chosen.length}
            tribes={tribes}
            kinds={kinds}
            isSaving={decisions.isSaving}
            onDecide={(decision) => {
              void decisions.decide([decision], chosen).then((taken) => {
                if (taken) setSelected(new Set());
              });
            }}
            onClear={() => setSelected(new Set())}
          />
        )}
        <CandidatesTable
          squads={shown}
          selected={selected}
          onSelect={setSelected}
          onOpen={(key) => {
            setOpened(key);
            decisions.forget();
          }}
        />
      </Stack>
    </Section>
  );
}
