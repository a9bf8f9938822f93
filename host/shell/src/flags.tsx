import Flag, { AutoDismissFlag, FlagGroup } from '@atlaskit/flag';
import CheckIcon from '@atlaskit/icon/core/status-success';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import InfoIcon from '@atlaskit/icon/core/status-information';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { token } from '@atlaskit/tokens';
import type { FlagRequest } from './frame-payloads';

const icons = {
  info: <InfoIcon label="" color={token('color.icon.information')} />,
  success: <CheckIcon label="" color={token('color.icon.success')} />,
  warning: <WarningIcon label="" color={token('color.icon.warning')} />,
  error: <ErrorIcon label="" color={token('color.icon.danger')} />,
};

/** Flags that pages ask for. */
export function Flags({ flags, onDismissed }: { flags: readonly FlagRequest[]; onDismissed: (id: string) => void }) {
  return (
    <FlagGroup onDismissed={(id) => onDismissed(String(id))}>
      {flags.map(({ id, title, description, type, isAutoDismiss, actions }) => {
        const Kind = isAutoDismiss === true ? AutoDismissFlag : Flag;
        const buttons = (actions ?? []).map(({ text, onClick }) => ({ content: text, onClick: () => void onClick() }));
        return <Kind key={id} id={id} title={title} description={description} icon={icons[type]} actions={buttons} />;
      })}
    </FlagGroup>
  );
}
