import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { useQuery } from '../../../../../../src/client/use-query';
import type { Failure } from '../../../../../../src/contract/failure';
import type { Governance, GovernanceSettings } from '../../../../../../src/contract/governance';
import { governances } from '../../../../../../src/contract/playbook';
import { call } from '../../../bridge';
import { FailureMessage } from '../../../components/failure-message';
import { Labelled } from '../../../components/labelled';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';
import { useLeaveWarning } from '../../../data/use-leave-warning';
import { Dial, DialOfStandards } from '../../rollouts/dial';

const form = xcss({ maxWidth: '640px' });
const narrow = xcss({ width: '120px' });
const wide = xcss({ width: '360px' });

/** The position of Product Ops in each tribe, and by when whoever asks is promised an answer. `hasSponsor`: groups of product leadership are chosen. */
export function GovernanceForm({ tribes, hasSponsor }: { tribes: readonly string[]; hasSponsor: boolean }) {
  const { t, lang } = useTexts();
  const { query, reload } = useQuery('governance.get', {});
  const { query: rollouts } = useQuery('rollout.list', { lang });
  return (
    <Section title={t('access.governance')}>
      <Text as="p" color="color.text.subtle">
        {t('access.governanceText')}
      </Text>
      {hasSponsor ? null : (
        <SectionMessage appearance="warning">
          <p>{t('access.noSponsor')}</p>
        </SectionMessage>
      )}
      <Dial />
      {query.state === 'failed' ? <FailureMessage failure={query.failure} onRetry={reload} /> : null}
      {query.state === 'ready' ? <Positions key={query.value.version} saved={query.value} tribes={tribes} onSaved={reload} /> : null}
      <Text as="p" color="color.text.subtle">
        {t('rollouts.dial.turn')}
      </Text>
      {rollouts.state === 'ready' ? <DialOfStandards standards={rollouts.value.standards} /> : null}
    </Section>
  );
}

interface PositionsProps {
  saved: GovernanceSettings;
  tribes: readonly string[];
  onSaved: () => void;
}

function Positions({ saved, tribes, onSaved }: PositionsProps) {
  const { t } = useTexts();
  const [positions, setPositions] = useState<ReadonlyMap<string, Governance>>(
    new Map(saved.tribes.map(({ tribe, model }) => [tribe, model])),
  );
  const [days, setDays] = useState(String(saved.answerDays));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaved, setSaved] = useState(false);
  const next = [...positions].map(([tribe, model]) => ({ tribe, model }));
  const isChanged = JSON.stringify(next) !== JSON.stringify(saved.tribes) || days !== String(saved.answerDays);
  useLeaveWarning(isChanged);
  const answerDays = Number(days);
  const isValid = Number.isInteger(answerDays) && answerDays >= 1 && answerDays <= 60;

  const choose = (tribe: string, model: Governance | null): void => {
    const chosen = new Map(positions);
    if (model === null) chosen.delete(tribe);
    else chosen.set(tribe, model);
    setPositions(chosen);
    setSaved(false);
  };
  const save = async (): Promise<void> => {
    const reply = await call('governance.save', { tribes: next, answerDays, basedOn: saved.version });
    setFailure(reply.ok ? null : reply.failure);
    setSaved(reply.ok);
    if (reply.ok || reply.failure.code === 'conflict') onSaved();
  };
  const none = { value: null, label: t('access.model.none') };
  const options = [none, ...governances.map((value) => ({ value, label: t(`access.model.${value}`) }))];
  const all = [...new Set([...tribes, ...saved.tribes.map(({ tribe }) => tribe)])].sort();
  return (
    <Box xcss={form}>
      <Stack space="space.200">
        {all.length === 0 ? <Text as="p">{t('access.noTribes')}</Text> : null}
        {all.map((tribe) => (
          <Labelled key={tribe} label={tribe}>
            {(id) => (
              <Box xcss={wide}>
                <Select
                  inputId={id}
                  options={options}
                  value={options.find(({ value }) => value === (positions.get(tribe) ?? null)) ?? none}
                  onChange={(chosen) => choose(tribe, chosen?.value ?? null)}
                  menuPosition="fixed"
                />
              </Box>
            )}
          </Labelled>
        ))}
        <Labelled label={t('access.answerDays')}>
          {(id) => (
            <Box xcss={narrow}>
              <Textfield
                id={id}
                type="number"
                min={1}
                max={60}
                value={days}
                isInvalid={!isValid}
                onChange={(event) => {
                  setDays(event.currentTarget.value);
                  setSaved(false);
                }}
              />
            </Box>
          )}
        </Labelled>
        {failure === null ? null : <FailureMessage failure={failure} />}
        <Inline space="space.150" alignBlock="center">
          <Button appearance="primary" isDisabled={!isChanged || !isValid} onClick={() => void save()}>
            {t('access.saveGovernance')}
          </Button>
          <span role="status">{isSaved ? t('access.governanceSaved') : ''}</span>
        </Inline>
      </Stack>
    </Box>
  );
}
