import { DatePicker } from '@atlaskit/datetime-picker';
import Select from '@atlaskit/select';
import { z } from 'zod';
import { define, flag, handler, text, word } from '../define';
import type { UiKitComponent } from '../surface';
import { useSurface } from '../surface';
import { focusHandlers } from '../plain-event';
import { useLocalValue } from '../use-local-value';

const optionSchema = z.looseObject({ label: z.string(), value: z.unknown() });
type Option = z.infer<typeof optionSchema>;
const groupSchema = z.looseObject({ label: z.string(), options: z.array(optionSchema) });
const choice = z.union([optionSchema, z.array(optionSchema), z.null()]).exactOptional();
type Choice = Option | Option[] | null;

/** What a macro's configuration keeps of a choice: its value, or its values. */
const valueOf = (chosen: Choice): unknown => (Array.isArray(chosen) ? chosen.map(({ value }) => value) : (chosen?.value ?? null));

const AppSelect = define(
  {
    id: text,
    inputId: text,
    name: text,
    options: z.array(z.union([groupSchema, optionSchema])).default([]),
    value: choice,
    defaultValue: choice,
    isMulti: flag,
    isClearable: flag,
    isDisabled: flag,
    isInvalid: flag,
    isLoading: flag,
    isRequired: flag,
    isSearchable: flag,
    placeholder: text,
    spacing: word('compact', 'default'),
    appearance: word('default', 'subtle', 'none'),
    autoFocus: flag,
    closeMenuOnSelect: flag,
    openMenuOnFocus: flag,
    onChange: handler,
    onBlur: handler,
    onFocus: handler,
    onInputChange: handler,
    testId: text,
  },
  function AppSelect({
    props: { value, defaultValue, options, onChange, onBlur, onFocus, onInputChange, isMulti = false, name, ...props },
  }) {
    const { form } = useSurface();
    const all = options.flatMap((option) =>
      groupSchema.safeParse(option).success ? groupSchema.parse(option).options : [optionSchema.parse(option)],
    );
    // A configuration form holds values where the app's own prop holds whole options.
    const stored = form && name !== undefined ? form.values[name] : undefined;
    const kept: Choice | undefined =
      stored === undefined
        ? undefined
        : Array.isArray(stored)
          ? all.filter((option) => stored.includes(option.value))
          : (all.find((option) => option.value === stored) ?? null);
    const [chosen, choose] = useLocalValue<Choice>({ value, initial: kept ?? defaultValue ?? (isMulti ? [] : null) });
    return (
      <Select<Option, boolean>
        {...props}
        {...focusHandlers({ onBlur, onFocus })}
        {...(name === undefined ? {} : { name })}
        isMulti={isMulti}
        options={options}
        value={chosen}
        onChange={(next) => {
          const now = next as Choice;
          choose(now, onChange?.(now));
          if (form && name !== undefined) form.set(name, valueOf(now));
        }}
        {...(onInputChange ? { onInputChange: (typed: string) => void onInputChange(typed) } : {})}
        {...(document.body ? { menuPortalTarget: document.body } : {})}
        // Above the dialog that a macro's configuration stands in.
        styles={{ menuPortal: (base): typeof base => ({ ...base, zIndex: 700 }) }}
      />
    );
  },
);

const AppDatePicker = define(
  {
    id: text,
    name: text,
    value: text,
    defaultValue: text,
    disabled: z.array(z.string()).exactOptional(),
    minDate: text,
    maxDate: text,
    isDisabled: flag,
    isInvalid: flag,
    isRequired: flag,
    placeholder: text,
    dateFormat: text,
    locale: text,
    weekStartDay: z
      .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)])
      .exactOptional(),
    spacing: word('compact', 'default'),
    appearance: word('default', 'subtle', 'none'),
    nextMonthLabel: text,
    previousMonthLabel: text,
    shouldShowCalendarButton: flag,
    autoFocus: flag,
    onChange: handler,
    onBlur: handler,
    onFocus: handler,
    testId: text,
    'aria-labelledby': text,
  },
  function AppDatePicker({ props: { value, defaultValue = '', onChange, onBlur, onFocus, 'aria-labelledby': labelledBy, ...props } }) {
    const { locale } = useSurface();
    const [shown, show] = useLocalValue({ value, initial: defaultValue, name: props.name });
    return (
      <DatePicker
        locale={locale}
        {...props}
        {...focusHandlers({ onBlur, onFocus })}
        {...(labelledBy === undefined ? {} : { inputLabelId: labelledBy })}
        value={shown}
        onChange={(next) => {
          show(next, onChange?.(next));
        }}
      />
    );
  },
);

export const pickers: Record<string, UiKitComponent> = { Select: AppSelect, DatePicker: AppDatePicker };
