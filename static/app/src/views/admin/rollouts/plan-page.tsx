import Button from '@atlaskit/button/new';
import { Box, Inline, Stack, xcss } from '@atlaskit/primitives';
import Select from '@atlaskit/select';
import { useState } from 'react';
import type { SquadRow } from '../../../../../../src/contract/admin';
import type { RolloutView } from '../../../../../../src/contract/rollout-views';
import { BackButton } from '../../../components/back-button';
import { FailureMessage } from '../../../components/failure-message';
import { Labelled } from '../../../components/labelled';
import { QuietMessage } from '../../../components/quiet-message';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';
import { useLeaveWarning } from '../../../data/use-leave-warning';
import { call } from '../../../bridge';
import type { Failure } from '../../../../../../src/contract/failure';
import { emptyPlan, openPlan, readPlan } from './plan-draft';
import { PlanForm } from './plan-form';

const wide = xcss({ width: '100%', maxWidth: '560px' });

interface Props {
  /** The draft whose plan is changed; null = a new one. */
  rollout: RolloutView | null;
  /** Standards that a rollout can be begun for. */
  standards: readonly { id: string; title: string }[];
  squads: readonly SquadRow[];
  onSaved: (id: string) => void;
  onBack: () => void;
}

/** The plan of a draft, saved when somebody says so: others plan it too, and whoever comes second is told. */
export function PlanPage({ rollout, standards, squads, onSaved, onBack }: Props) {
  const { t, lang } = useTexts();
  const saved = rollout === null ? emptyPlan : openPlan(rollout.plan);
  const [draft, setDraft] = useState(saved);
  const [standard, setStandard] = useState(rollout?.standard.id ?? '');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);
  const plan = readPlan(draft);
  useLeaveWarning(JSON.stringify(draft) !== JSON.stringify(saved));
  const save = async (): Promise<void> => {
    if (plan === null) return;
    setSending(true);
    const reply = await call('rollout.save', { rollout: rollout?.id ?? null, standard, plan, basedOn: rollout?.version ?? 0, lang });
    setSending(false);
    setFailure(reply.ok ? null : reply.failure);
    if (reply.ok) onSaved(reply.value.id);
  };
  const options = standards.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Stack space="space.300">
      <BackButton onClick={onBack}>{t('rollouts.back')}</BackButton>
      <Section title={rollout === null ? t('rollouts.begin') : rollout.standard.title}>
        {rollout !== null ? null : options.length === 0 ? (
          <QuietMessage text={t('rollouts.plan.noStandard')} />
        ) : (
          <Box xcss={wide}>
            <Labelled label={t('rollouts.plan.standard')}>
              {(id) => (
                <Select
                  inputId={id}
                  options={options}
                  placeholder={t('rollouts.plan.choose')}
                  value={options.find(({ value }) => value === standard) ?? null}
                  onChange={(chosen) => setStandard(chosen?.value ?? '')}
                  menuPosition="fixed"
                />
              )}
            </Labelled>
          </Box>
        )}
        <PlanForm draft={draft} squads={squads} onChange={setDraft} />
        {failure === null ? null : <FailureMessage failure={failure} />}
        <Inline>
          <Button appearance="primary" isDisabled={plan === null || standard === ''} isLoading={isSending} onClick={() => void save()}>
            {t('rollouts.plan.save')}
          </Button>
        </Inline>
      </Section>
    </Stack>
  );
}
