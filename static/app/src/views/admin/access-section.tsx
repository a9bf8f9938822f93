import Button from '@atlaskit/button/new';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import { useState } from 'react';
import type { SquadRow } from '../../../../../src/contract/admin';
import type { Access, Group } from '../../../../../src/contract/access';
import type { Failure } from '../../../../../src/contract/failure';
import { call } from '../../bridge';
import { FailureMessage } from '../../components/failure-message';
import { Overtaken, Saved } from '../../components/save-outcome';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';
import { useLeaveWarning } from '../../data/use-leave-warning';
import { useQuery, type Query } from '../../../../../src/client/use-query';
import { sameGroups } from './access-draft';
import { GovernanceForm } from './governance/governance-form';
import { GroupPicker } from './group-picker';

const form = xcss({ maxWidth: '640px' });

/** Who runs Diapason and who reads all of it, beside Jira's own administrators. */
export function AccessSection({ squads }: { squads: readonly SquadRow[] }) {
  const { query } = useQuery('access.get', {});
  const tribes = [...new Set(squads.flatMap(({ tribe }) => tribe ?? []))].sort();
  return (
    <Stack space="space.500">
      <Groups query={query} />
      {query.state === 'ready' ? <GovernanceForm tribes={tribes} hasSponsor={query.value.leadership.length > 0} /> : null}
    </Stack>
  );
}

function Groups({ query }: { query: Query<Access> }) {
  const { t } = useTexts();
  return (
    <Section title={t('access.title')}>
      <Text as="p" color="color.text.subtle">
        {t('access.intro')}
      </Text>
      {query.state === 'failed' ? <FailureMessage failure={query.failure} /> : null}
      {query.state === 'ready' ? <AccessForm saved={query.value} /> : null}
    </Section>
  );
}

type Outcome = { kind: 'none' } | { kind: 'saved' } | { kind: 'conflict'; theirs: Access } | { kind: 'failed'; failure: Failure };

function AccessForm({ saved }: { saved: Access }) {
  const { t } = useTexts();
  const [base, setBase] = useState(saved);
  const [productOps, setProductOps] = useState(saved.productOps);
  const [leadership, setLeadership] = useState(saved.leadership);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [isSaving, setSaving] = useState(false);
  const isChanged = !sameGroups(productOps, base.productOps) || !sameGroups(leadership, base.leadership);
  useLeaveWarning(isChanged);

  const save = async (): Promise<void> => {
    setSaving(true);
    const reply = await call('access.save', { productOps, leadership, basedOn: base.version });
    if (reply.ok) {
      setBase(reply.value);
      setOutcome({ kind: 'saved' });
    } else if (reply.failure.code === 'conflict') {
      const now = await call('access.get', {});
      if (now.ok) setBase(now.value);
      setOutcome(now.ok ? { kind: 'conflict', theirs: now.value } : { kind: 'failed', failure: now.failure });
    } else setOutcome({ kind: 'failed', failure: reply.failure });
    setSaving(false);
  };
  const discard = (): void => {
    setProductOps(base.productOps);
    setLeadership(base.leadership);
    setOutcome({ kind: 'none' });
  };
  const hasConflict = outcome.kind === 'conflict';
  return (
    <Box xcss={form}>
      <Stack space="space.300">
        <GroupPicker label={t('access.productOps')} help={t('access.productOpsText')} value={productOps} onChange={setProductOps} />
        <GroupPicker label={t('access.leadership')} help={t('access.leadershipText')} value={leadership} onChange={setLeadership} />
        <AccessOutcome outcome={outcome} />
        <Inline space="space.100">
          <Button appearance="primary" isDisabled={!isChanged} isLoading={isSaving} onClick={() => void save()}>
            {t(hasConflict ? 'access.saveMine' : 'access.save')}
          </Button>
          {isChanged ? (
            <Button appearance="subtle" onClick={discard}>
              {t(hasConflict ? 'access.takeTheirs' : 'common.discard')}
            </Button>
          ) : null}
        </Inline>
      </Stack>
    </Box>
  );
}

function AccessOutcome({ outcome }: { outcome: Outcome }) {
  const { t } = useTexts();
  if (outcome.kind === 'none') return null;
  if (outcome.kind === 'failed') return <FailureMessage failure={outcome.failure} />;
  if (outcome.kind === 'saved') {
    return (
      <Saved title={t('access.saved')}>
        <p>{t('access.savedText')}</p>
      </Saved>
    );
  }
  return (
    <Overtaken title={t('access.conflict')}>
      <p>{t('access.conflictText')}</p>
      <ul>
        <TheirGroups label={t('access.productOps')} groups={outcome.theirs.productOps} />
        <TheirGroups label={t('access.leadership')} groups={outcome.theirs.leadership} />
      </ul>
    </Overtaken>
  );
}

function TheirGroups({ label, groups }: { label: string; groups: readonly Group[] }) {
  const texts = useTexts();
  const names = groups.length === 0 ? texts.t('access.nobody') : texts.list(groups.map(({ name }) => name));
  return <li>{texts.t('access.theirs', { label, names })}</li>;
}
