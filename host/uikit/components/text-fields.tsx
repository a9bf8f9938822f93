import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { ComponentProps } from 'react';
import { define, flag, handler, number, slot, text, textOrNumber, token, word } from '../define';
import { focusHandlers, toPlainEvent } from '../plain-event';
import { renderSlot } from '../render';
import type { UiKitComponent } from '../surface';
import { useLocalValue } from '../use-local-value';

type TextAreaProps = ComponentProps<typeof TextArea>;

const shared = {
  id: text,
  name: text,
  placeholder: text,
  autoFocus: flag,
  isReadOnly: flag,
  isRequired: flag,
  isDisabled: flag,
  isInvalid: flag,
  isCompact: flag,
  isMonospaced: flag,
  appearance: word('standard', 'subtle', 'none'),
  minLength: number,
  maxLength: number,
  'aria-labelledby': text,
  onBlur: handler,
  onFocus: handler,
  onChange: handler,
  testId: text,
};

const AppTextfield = define(
  {
    ...shared,
    value: textOrNumber,
    defaultValue: textOrNumber,
    type: text,
    min: number,
    max: number,
    pattern: text,
    width: textOrNumber,
    elemBeforeInput: slot,
    elemAfterInput: slot,
  },
  function AppTextfield({ props: { value, defaultValue = '', onChange, onBlur, onFocus, elemBeforeInput, elemAfterInput, ...props } }) {
    const [shown, show] = useLocalValue({ value, initial: defaultValue, name: props.name });
    return (
      <Textfield
        {...props}
        {...focusHandlers({ onBlur, onFocus })}
        {...(elemBeforeInput === undefined ? {} : { elemBeforeInput: renderSlot(elemBeforeInput) })}
        {...(elemAfterInput === undefined ? {} : { elemAfterInput: renderSlot(elemAfterInput) })}
        value={shown}
        onChange={(event) => {
          show(event.currentTarget.value, onChange?.(toPlainEvent(event)));
        }}
      />
    );
  },
);

const AppTextArea = define(
  {
    ...shared,
    value: text,
    defaultValue: text,
    minimumRows: number,
    maxHeight: text,
    resize: token<NonNullable<TextAreaProps['resize']>>(),
    spellCheck: flag,
  },
  function AppTextArea({ props: { value, defaultValue = '', onChange, onBlur, onFocus, ...props } }) {
    const [shown, show] = useLocalValue({ value, initial: defaultValue, name: props.name });
    return (
      <TextArea
        {...props}
        {...focusHandlers({ onBlur, onFocus })}
        value={shown}
        onChange={(event) => {
          show(event.currentTarget.value, onChange?.(toPlainEvent(event)));
        }}
      />
    );
  },
);

export const textFields: Record<string, UiKitComponent> = { Textfield: AppTextfield, TextArea: AppTextArea };
