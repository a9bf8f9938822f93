import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import Popup from '@atlaskit/popup';
import { Box, Stack, xcss } from '@atlaskit/primitives';
import { Radio } from '@atlaskit/radio';
import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../data/start-context';

const list = xcss({ padding: 'space.200', maxHeight: '360px', overflowY: 'auto', minWidth: '200px', maxWidth: '380px' });

interface Option<V> {
  value: V;
  label: string;
}

interface Props<V> {
  /** What is chosen: stands on the button before the choice. */
  label: string;
  options: readonly Option<V>[];
  /** Several at once; none of them = all. */
  chosen: readonly V[];
  /** What the button says while nothing is chosen. */
  all: string;
  onChange: (chosen: V[]) => void;
}

/** Chooses several of a list behind one button, which says what is chosen. */
export function ChoicesMenu<V>({ label, options, chosen, all, onChange }: Props<V>) {
  const picked = options.filter(({ value }) => chosen.includes(value));
  const { t } = useTexts();
  const said = t('common.choice', { label, value: picked[0]?.label ?? all, more: Math.max(0, picked.length - 1) });
  return (
    <Menu label={label} said={said} isChosen={picked.length > 0}>
      {() =>
        options.map((option) => (
          <Checkbox
            key={option.label}
            label={option.label}
            isChecked={chosen.includes(option.value)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, option.value] : chosen.filter((value) => value !== option.value))
            }
          />
        ))
      }
    </Menu>
  );
}

/** Chooses one of a list behind one button. `usual`: what counts as nothing chosen. */
export function ChoiceMenu<V>({
  label,
  options,
  chosen,
  usual,
  onChange,
}: Omit<Props<V>, 'chosen' | 'all' | 'onChange'> & { chosen: V; usual: V; onChange: (chosen: V) => void }) {
  const name = useId();
  const { t } = useTexts();
  const said = t('common.choice', { label, value: options.find(({ value }) => value === chosen)?.label ?? t('common.none'), more: 0 });
  return (
    <Menu label={label} said={said} isChosen={chosen !== usual}>
      {(close) =>
        options.map((option, place) => (
          <Radio
            key={option.label}
            name={name}
            value={String(place)}
            label={option.label}
            isChecked={option.value === chosen}
            onChange={() => {
              close();
              onChange(option.value);
            }}
          />
        ))
      }
    </Menu>
  );
}

function Menu({
  label,
  said,
  isChosen,
  children,
}: {
  label: string;
  said: string;
  isChosen: boolean;
  children: (close: () => void) => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <Popup
      isOpen={isOpen}
      onClose={close}
      placement="bottom-start"
      shouldRenderToParent
      role="dialog"
      label={label}
      content={() => (
        <Box xcss={list}>
          <div role="group" aria-label={label}>
            <Stack space="space.025">{children(close)}</Stack>
          </div>
        </Box>
      )}
      trigger={({ ref, ...trigger }) => (
        <Button
          {...trigger}
          ref={ref as never}
          iconAfter={ChevronDownIcon}
          isSelected={isChosen || isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {said}
        </Button>
      )}
    />
  );
}
