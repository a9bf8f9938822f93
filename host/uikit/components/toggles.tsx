import Checkbox from '@atlaskit/checkbox';
import { Radio, RadioGroup } from '@atlaskit/radio';
import Range from '@atlaskit/range';
import Toggle from '@atlaskit/toggle';
import { useId } from 'react';
import { z } from 'zod';
import { define, flag, handler, number, slot, text, textOrNumber, word } from '../define';
import { focusHandlers, toPlainEvent } from '../plain-event';
import { renderSlot } from '../render';
import type { UiKitComponent } from '../surface';
import { useLocalValue } from '../use-local-value';

const shared = { id: text, name: text, isDisabled: flag, onChange: handler, onBlur: handler, onFocus: handler, testId: text };
const options = z.array(z.object({ label: z.string(), value: z.string(), isDisabled: flag, name: text })).default([]);
const values = z.array(z.string()).exactOptional();

const AppCheckbox = define(
  {
    ...shared,
    label: slot,
    value: textOrNumber,
    isChecked: flag,
    defaultChecked: flag,
    isIndeterminate: flag,
    isInvalid: flag,
    isRequired: flag,
  },
  function AppCheckbox({ props: { label, isChecked, defaultChecked = false, onChange, onBlur, onFocus, ...props } }) {
    const [checked, check] = useLocalValue({ value: isChecked, initial: defaultChecked, name: props.name });
    return (
      <Checkbox
        {...props}
        {...focusHandlers({ onBlur, onFocus })}
        label={<>{renderSlot(label)}</>}
        isChecked={checked}
        onChange={(event) => {
          check(event.currentTarget.checked, onChange?.(toPlainEvent(event)));
        }}
      />
    );
  },
);

const AppCheckboxGroup = define(
  { name: text, options, value: values, defaultValue: values, isDisabled: flag, onChange: handler },
  function AppCheckboxGroup({ props: { name = '', options: all, value, defaultValue = [], isDisabled = false, onChange } }) {
    const [checked, check] = useLocalValue({ value, initial: defaultValue, name });
    return (
      <div role="group">
        {all.map((option) => (
          <Checkbox
            key={option.value}
            name={name}
            value={option.value}
            label={option.label}
            isDisabled={isDisabled || (option.isDisabled ?? false)}
            isChecked={checked.includes(option.value)}
            onChange={(event) => {
              const isOn = event.currentTarget.checked;
              const next = all.map((each) => each.value).filter((each) => (each === option.value ? isOn : checked.includes(each)));
              check(next, onChange?.(next));
            }}
          />
        ))}
      </div>
    );
  },
);

const AppRadio = define(
  { ...shared, label: slot, value: text, isChecked: flag, isInvalid: flag, isRequired: flag, ariaLabel: text },
  function AppRadio({ props: { label, isChecked = false, onChange, onBlur, onFocus, ...props } }) {
    return (
      <Radio
        {...props}
        {...focusHandlers({ onBlur, onFocus })}
        label={renderSlot(label)}
        isChecked={isChecked}
        onChange={(event) => void onChange?.(toPlainEvent(event))}
      />
    );
  },
);

const AppRadioGroup = define(
  {
    name: text,
    options,
    value: text,
    defaultValue: text,
    isDisabled: flag,
    isRequired: flag,
    isInvalid: flag,
    'aria-labelledby': text,
    onChange: handler,
    testId: text,
  },
  function AppRadioGroup({ props: { value, defaultValue, onChange, ...props } }) {
    const [chosen, choose] = useLocalValue<string | null>({ value, initial: defaultValue ?? null, name: props.name });
    return (
      <RadioGroup
        {...props}
        value={chosen}
        onChange={(event) => {
          choose(event.currentTarget.value, onChange?.(toPlainEvent(event)));
        }}
      />
    );
  },
);

const AppToggle = define(
  { ...shared, label: text, value: text, isChecked: flag, defaultChecked: flag, size: word('regular', 'large') },
  function AppToggle({ props: { id, isChecked, defaultChecked = false, onChange, onBlur, onFocus, ...props } }) {
    const ownId = useId();
    const [checked, check] = useLocalValue({ value: isChecked, initial: defaultChecked, name: props.name });
    return (
      <Toggle
        {...props}
        {...focusHandlers({ onBlur, onFocus })}
        id={id ?? ownId}
        isChecked={checked}
        onChange={(event) => {
          check(event.currentTarget.checked, onChange?.(toPlainEvent(event)));
        }}
      />
    );
  },
);

const AppRange = define(
  { ...shared, value: number, defaultValue: number, min: number, max: number, step: number, 'aria-labelledby': text },
  function AppRange({ props: { value, defaultValue = 50, onChange, onBlur, onFocus, ...props } }) {
    const [shown, show] = useLocalValue({ value, initial: defaultValue, name: props.name });
    return (
      <Range
        {...props}
        {...focusHandlers({ onBlur, onFocus })}
        value={shown}
        onChange={(next) => {
          show(next, onChange?.(next));
        }}
      />
    );
  },
);

export const toggles: Record<string, UiKitComponent> = {
  Checkbox: AppCheckbox,
  CheckboxGroup: AppCheckboxGroup,
  Radio: AppRadio,
  RadioGroup: AppRadioGroup,
  Toggle: AppToggle,
  Range: AppRange,
};
