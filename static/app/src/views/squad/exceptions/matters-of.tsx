import { Stack } from '@atlaskit/primitives';
import { useState } from 'react';
import { TextButton } from '../../../components/text-button';
import { useTexts } from '../../../data/start-context';
import { MatterCard } from '../../governance/matter-card';
import { listMatters, useExceptions } from './exceptions-context';

/** What the squad asked for or answered here: what is open or in force, and behind a word what was before. `check` null: of the whole standard. */
export function MattersOf({ standard, check }: { standard: string; check: string | null }) {
  const { t } = useTexts();
  const known = useExceptions();
  const [showsPast, setShowsPast] = useState(false);
  if (known === null) return null;
  const { current, past } = listMatters(known.exceptions.matters, standard, check);
  const shown = showsPast || current.length === 0 ? [...current, ...past.slice(0, showsPast ? past.length : 1)] : current;
  const hidden = current.length + past.length - shown.length;
  if (shown.length === 0) return null;
  return (
    <Stack space="space.100">
      {shown.map((matter) => (
        <MatterCard key={`${matter.id} ${matter.version}`} matter={matter} rules={known.exceptions.rules} onDone={known.reload} />
      ))}
      {hidden === 0 ? null : <TextButton onClick={() => setShowsPast(true)}>{t('exceptions.history', { n: hidden })}</TextButton>}
    </Stack>
  );
}
