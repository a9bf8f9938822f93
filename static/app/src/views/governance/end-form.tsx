import Button from '@atlaskit/button/new';
import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import { useState } from 'react';
import type { MatterView } from '../../../../../src/contract/matters';
import { useTexts } from '../../data/start-context';
import { FormEnd } from './form-end';
import { useCommand } from './use-command';
import { WordsField } from './words-field';

const form = xcss({ maxWidth: '560px' });

/** What ends a matter before its time: the squad closes what it needs no longer or takes back what nobody has decided, a judge revokes. */
export type Ending = 'close' | 'takeBack' | 'revoke';
const confirms = {
  close: 'exceptions.do.confirmClose',
  takeBack: 'exceptions.do.confirmTakeBack',
  revoke: 'exceptions.do.confirmRevoke',
} as const;

interface Props {
  matter: MatterView;
  ending: Ending;
  onDone: () => void;
  onCancel: () => void;
}

export function EndForm({ matter, ending, onDone, onCancel }: Props) {
  const { t, lang } = useTexts();
  const [text, setText] = useState('');
  const { failure, isSending, send } = useCommand(onDone);
  const end = (): void => {
    const { id, version: basedOn, squad } = matter;
    const project = squad.key;
    if (ending === 'revoke') void send('waiver.revoke', { waiver: id, text, basedOn, lang });
    else if (ending === 'close') void send('waiver.close', { project, waiver: id, text, basedOn, lang });
    else if (matter.kind === 'contest') void send('contest.take-back', { project, contest: id, basedOn, lang });
    else void send('waiver.take-back', { project, waiver: id, basedOn, lang });
  };
  return (
    <Box xcss={form}>
      <Stack space="space.150">
        {ending === 'takeBack' ? (
          <Text as="p">{t('exceptions.takeBackText')}</Text>
        ) : (
          <WordsField label={t(ending === 'close' ? 'exceptions.closeText' : 'exceptions.revokeText')} value={text} onChange={setText} />
        )}
        <FormEnd failure={failure} onCancel={onCancel}>
          <Button
            appearance={ending === 'revoke' ? 'danger' : 'primary'}
            isDisabled={ending === 'revoke' && text.trim() === ''}
            isLoading={isSending}
            onClick={end}
          >
            {t(confirms[ending])}
          </Button>
        </FormEnd>
      </Stack>
    </Box>
  );
}
