import Button from '@atlaskit/button/new';
import SearchIcon from '@atlaskit/icon/core/search';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import Textfield from '@atlaskit/textfield';
import { token } from '@atlaskit/tokens';
import { useState } from 'react';
import type { CheckInfo } from '../../../../../../../src/contract/playbook-draft';
import { Emphasis } from '../../../../components/emphasis';
import { useTexts } from '../../../../data/start-context';
import { useEditor } from '../desk-context';
import { filterChecks } from '../model/filter-checks';

interface Props {
  onAdd: (check: CheckInfo) => void;
  onClose: () => void;
}

/** Every check that there is, to search and to read about before one is added. */
export function CheckPicker({ onAdd, onClose }: Props) {
  const { t } = useTexts();
  const { checks } = useEditor();
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<string | null>(null);
  const found = filterChecks(checks, typed);
  const current = found.find(({ id }) => id === shown) ?? found[0];
  return (
    <section className="pb-picker" aria-label={t('editor.check.add')}>
      <Textfield
        isCompact
        autoFocus
        aria-label={t('editor.check.search')}
        placeholder={t('editor.check.search')}
        value={typed}
        elemBeforeInput={
          <span className="pb-unit">
            <SearchIcon label="" size="small" color={token('color.icon.subtle')} />
          </span>
        }
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      />
      <div className="pb-picker-body">
        <ul className="pb-picker-list" aria-label={t('editor.check.list', { n: found.length })}>
          {found.map((check) => (
            <li key={check.id}>
              <button
                type="button"
                aria-pressed={check.id === current?.id}
                onClick={() => setShown(check.id)}
                onFocus={() => setShown(check.id)}
                onDoubleClick={() => onAdd(check)}
              >
                <Text size="small" weight="medium">
                  {check.question}
                </Text>
                <Text size="small" color="color.text.subtlest">
                  {check.id}
                </Text>
              </button>
            </li>
          ))}
        </ul>
        {current === undefined ? (
          <Text as="p" color="color.text.subtle">
            {t('editor.check.none')}
          </Text>
        ) : (
          <div className="pb-picker-detail">
            <Stack space="space.100">
              <Text as="p" weight="semibold">
                {current.question}
              </Text>
              <Text as="p" size="small">
                {current.doc}
              </Text>
              <Text as="p" size="small" color="color.text.subtle">
                {t('editor.check.facts', { facts: current.facts.map(({ name }) => name).join(', ') })}
              </Text>
              <div className="pb-example">
                <Text as="p" size="small" color="color.text.subtle">
                  {t('editor.check.example')}
                </Text>
                <Text as="p" size="small">
                  <Emphasis text={current.example.headline} />
                </Text>
              </div>
              <Inline space="space.100">
                <Button appearance="primary" spacing="compact" onClick={() => onAdd(current)}>
                  {t('editor.check.addThis')}
                </Button>
                <Button appearance="subtle" spacing="compact" onClick={onClose}>
                  {t('editor.close')}
                </Button>
              </Inline>
            </Stack>
          </div>
        )}
      </div>
    </section>
  );
}
