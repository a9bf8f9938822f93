import Button from '@atlaskit/button/new';
import { Inline, Text } from '@atlaskit/primitives';
import { useState } from 'react';
import type { MatterView } from '../../../../../src/contract/matters';
import { useTexts } from '../../data/start-context';
import type { TextKey } from '../../text/texts';
import { DecideForm } from './decide-form';
import { EndForm } from './end-form';
import { WaiverForm, type AskingRules } from './waiver-form';

type Action = 'decide' | 'renew' | 'close' | 'takeBack' | 'revoke';

/** What this reader may do with this matter, the most useful first. */
export function listActions({ kind, may }: MatterView): Action[] {
  const actions: Action[] = may.decide === null ? [] : ['decide'];
  if (kind === 'waiver' && 'renew' in may) {
    if (may.renew) actions.push('renew');
    if (may.close) actions.push('close');
    if (may.revoke) actions.push('revoke');
  }
  if (may.takeBack) actions.push('takeBack');
  return actions;
}

interface Props {
  matter: MatterView;
  rules: AskingRules;
  onDone: () => void;
}

/** The buttons of a matter; the one that is pressed opens its form in their place. */
export function MatterActions({ matter, rules, onDone }: Props) {
  const { t } = useTexts();
  const [open, setOpen] = useState<Action | null>(null);
  const actions = listActions(matter);
  const close = (): void => setOpen(null);
  const done = (): void => {
    close();
    onDone();
  };
  if (open === 'decide' && matter.may.decide)
    return <DecideForm matter={matter} decide={matter.may.decide} onDone={onDone} onCancel={close} />;
  if (open === 'renew')
    return (
      <WaiverForm
        project={matter.squad.key}
        target={{ kind: 'renew', waiver: matter.id, basedOn: matter.version }}
        rules={rules}
        onDone={done}
        onCancel={close}
      />
    );
  if (open === 'close' || open === 'takeBack' || open === 'revoke')
    return <EndForm matter={matter} ending={open} onDone={onDone} onCancel={close} />;
  const { why } = matter.may;
  const whyKey = why === null ? null : (`exceptions.why.${why}` as TextKey);
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      {actions.map((action) => (
        <Button key={action} spacing="compact" appearance={action === 'decide' ? 'primary' : 'default'} onClick={() => setOpen(action)}>
          {t(`exceptions.do.${action}`)}
        </Button>
      ))}
      {whyKey === null ? null : (
        <Text size="small" color="color.text.subtle">
          {t(whyKey)}
        </Text>
      )}
    </Inline>
  );
}
