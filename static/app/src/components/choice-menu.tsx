import Checkbox from '@atlaskit/checkbox';
import { Radio } from '@atlaskit/radio';
import { useId } from 'react';
import { useTexts } from '../data/start-context';
import { MenuButton } from './menu-button';

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
    <MenuButton label={label} said={said} isSelected={picked.length > 0}>
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
    </MenuButton>
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
    <MenuButton label={label} said={said} isSelected={chosen !== usual}>
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
    </MenuButton>
  );
}
