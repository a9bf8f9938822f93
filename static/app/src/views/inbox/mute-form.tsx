import { Checkbox } from '@atlaskit/checkbox';
import { Box, Stack, Text } from '@atlaskit/primitives';
import { useId, useState } from 'react';
import { inboxKinds, type InboxKind } from '../../../../../src/contract/inbox';
import { FailureMessage } from '../../components/failure-message';
import { DisclosureButton } from '../../components/disclosure-button';
import { useTexts } from '../../data/start-context';
import { useCommand } from '../governance/use-command';

interface Props {
  muted: readonly InboxKind[];
  onSaved: () => void;
}

/** What the reader is told of, kind by kind: each choice is saved as it is made. */
export function MuteForm({ muted, onSaved }: Props) {
  const { t } = useTexts();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { failure, isSending, send } = useCommand(onSaved);
  const toggle = (kind: InboxKind): void => {
    const next = muted.includes(kind) ? muted.filter((each) => each !== kind) : [...muted, kind];
    void send('inbox.save', { muted: next });
  };
  return (
    <Stack space="space.150" alignInline="start">
      <DisclosureButton of={id} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
        {t('inbox.mute.open')}
      </DisclosureButton>
      {muted.length === 0 ? null : (
        <Text size="small" color="color.text.subtle">
          {t('inbox.mute.muted', { n: muted.length })}
        </Text>
      )}
      <Box id={id}>
        {isOpen ? (
          <Box as="section" role="group" aria-label={t('inbox.mute.title')}>
            <Stack space="space.100">
              <Text as="p" color="color.text.subtle">
                {t('inbox.mute.intro')}
              </Text>
              {failure === null ? null : <FailureMessage failure={failure} />}
              {inboxKinds.map((kind) => (
                <Checkbox
                  key={kind}
                  label={t(`inbox.kind.${kind}`)}
                  isChecked={!muted.includes(kind)}
                  isDisabled={isSending}
                  onChange={() => toggle(kind)}
                />
              ))}
            </Stack>
          </Box>
        ) : null}
      </Box>
    </Stack>
  );
}
