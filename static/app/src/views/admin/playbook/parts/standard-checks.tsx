import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import { Text } from '@atlaskit/primitives';
import { useState } from 'react';
import type { CheckInfo } from '../../../../../../../src/contract/playbook-draft';
import { useTexts } from '../../../../data/start-context';
import { useDraftStore, useField, usePart, useWork } from '../desk-context';
import { findFreeId } from '../model/new-items';
import { proposeParameters } from '../model/propose-parameters';
import { asFields, asList, asText, moveItem } from '../model/values';
import { CheckCard } from './check-card';
import { CheckPicker } from './check-picker';
import { Block } from './part-frame';

/** The checks of a standard, in their order, and where another one is chosen. */
export function StandardChecks() {
  const { t } = useTexts();
  const store = useDraftStore();
  const part = usePart();
  const document = useWork((work) => work.document);
  const { value, set } = useField(['checks']);
  const [isPicking, setPicking] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const checks = asList(value);
  const put = (next: readonly unknown[]): void => {
    set(next);
    void store.flush();
  };
  const add = (check: CheckInfo): void => {
    const taken = checks.map((each) => asText(asFields(each).id));
    const id = findFreeId(check.id.split('/').at(-1) ?? 'check', taken);
    put([...checks, { id, use: check.id, with: proposeParameters(check, document), severity: check.defaults.severity }]);
    setAdded(id);
    setPicking(false);
  };
  return (
    <Block
      title={t('editor.check.title')}
      help={t('editor.check.help')}
      aside={
        isPicking ? null : (
          <Button spacing="compact" iconBefore={AddIcon} onClick={() => setPicking(true)}>
            {t('editor.check.add')}
          </Button>
        )
      }
    >
      {isPicking ? <CheckPicker onAdd={add} onClose={() => setPicking(false)} /> : null}
      {checks.length === 0 && !isPicking ? (
        <Text as="p" color="color.text.subtle">
          {t('editor.check.empty')}
        </Text>
      ) : null}
      {checks.map((check, index) => {
        const id = asText(asFields(check).id);
        return (
          <CheckCard
            key={`${part.id ?? ''}:${id || index}`}
            index={index}
            count={checks.length}
            initiallyOpen={id !== '' && id === added}
            onMove={(to) => put(moveItem(checks, index, to))}
            onRemove={() => put(checks.filter((_, each) => each !== index))}
          />
        );
      })}
    </Block>
  );
}
