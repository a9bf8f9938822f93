import Button from '@atlaskit/button/new';
import CheckMarkIcon from '@atlaskit/icon/core/check-mark';
import WarningIcon from '@atlaskit/icon/core/warning';
import { Text } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { Failure } from '../../../../../../../src/contract/failure';
import type { Part } from '../../../../../../../src/contract/playbook-draft';
import { useFailureText } from '../../../../components/failure-message';
import { useTexts } from '../../../../data/start-context';
import { useNow } from '../../../../data/session-context';
import { useDraftStore, useWork } from '../desk-context';
import { readStanding } from '../model/draft-work';

/** Milliseconds: what was saved since needs no day. */
const halfDay = 12 * 3_600_000;

/** Whether what is on screen is saved, in one place and always: nothing has to be saved by hand. */
export function SaveStanding({ part }: { part: Part }) {
  const { t, when, time } = useTexts();
  const now = useNow();
  const kind = useWork((work) => readStanding(work, part).kind);
  const at = useWork((work) => {
    const standing = readStanding(work, part);
    return standing.kind === 'saved' ? standing.at : null;
  });
  const failure = useWork((work) => {
    const standing = readStanding(work, part);
    return standing.kind === 'failed' ? standing.failure : null;
  });
  if (failure !== null) return <NotSaved failure={failure} />;
  return (
    <span className="pb-standing" role="status">
      {kind === 'saved' ? <CheckMarkIcon label="" size="small" color={token('color.icon.success')} /> : null}
      {kind === 'conflict' ? <WarningIcon label="" size="small" color={token('color.icon.warning')} /> : null}
      <Text size="small" color="color.text.subtle">
        {kind === 'saved' && at !== null ? t('editor.save.saved', { when: now - at < halfDay ? time(at) : when(at, now) }) : null}
        {kind === 'saving' || kind === 'waiting' ? t('editor.save.saving') : null}
        {kind === 'conflict' ? t('editor.save.conflict') : null}
      </Text>
    </span>
  );
}

function NotSaved({ failure }: { failure: Failure }) {
  const { t } = useTexts();
  const store = useDraftStore();
  const reason = useFailureText(failure);
  return (
    <span className="pb-standing" role="alert">
      <WarningIcon label="" size="small" color={token('color.icon.danger')} />
      <Text size="small" color="color.text.danger">
        {t('editor.save.failed', { reason })}
      </Text>
      <Button spacing="compact" onClick={() => void store.retry()}>
        {t('editor.save.retry')}
      </Button>
    </span>
  );
}
