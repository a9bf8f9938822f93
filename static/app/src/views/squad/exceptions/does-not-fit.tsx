import Button from '@atlaskit/button/new';
import { Box, Inline, Stack } from '@atlaskit/primitives';
import { useId, useState } from 'react';
import type { RenderedFinding } from '../../../../../../src/contract/finding';
import { DisclosureButton } from '../../../components/disclosure-button';
import { useTexts } from '../../../data/start-context';
import { ContestForm } from '../../governance/contest-form';
import { WaiverForm } from '../../governance/waiver-form';
import { listMatters, useExceptions } from './exceptions-context';

/** States in which there is nothing to be excepted from, and nothing to answer. */
const fitting: readonly RenderedFinding['state'][] = ['not-applicable'];

/** "This does not fit us": the two ways to say so, for those who may ask; what is asked already cannot be asked twice. */
export function DoesNotFit({ finding: { standard, check, state, measured } }: { finding: RenderedFinding }) {
  const { t } = useTexts();
  const known = useExceptions();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [form, setForm] = useState<'waiver' | 'contest' | null>(null);
  if (known === null || !known.exceptions.mayAsk || fitting.includes(state)) return null;
  const { project, exceptions, reload } = known;
  const current = [null, check].flatMap((each) => listMatters(exceptions.matters, standard, each).current);
  const mayWaive = measured !== 'met' && !current.some(({ kind }) => kind === 'waiver');
  const mayAnswer = !current.some(({ kind }) => kind === 'contest');
  if (!mayWaive && !mayAnswer) return null;
  const close = (): void => setForm(null);
  const done = (): void => {
    setForm(null);
    setOpen(false);
    reload();
  };
  const shared = { project, standard, check, rules: exceptions.rules, onDone: done, onCancel: close };
  return (
    <Stack space="space.150" alignInline="start">
      <DisclosureButton of={id} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
        {t('exceptions.toggle')}
      </DisclosureButton>
      <Box id={id}>
        {!isOpen ? null : form === 'waiver' ? (
          <WaiverForm {...shared} target={{ kind: 'ask', standard, check }} />
        ) : form === 'contest' ? (
          <ContestForm {...shared} />
        ) : (
          <Inline space="space.100" shouldWrap>
            {mayWaive ? <Button onClick={() => setForm('waiver')}>{t('exceptions.askWaiver')}</Button> : null}
            {mayAnswer ? <Button onClick={() => setForm('contest')}>{t('exceptions.answer')}</Button> : null}
          </Inline>
        )}
      </Box>
    </Stack>
  );
}
