interface ChoiceProps<T extends string> {
  label: string;
  testId: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** One labelled choice among few; a value that is not listed (an account from the address) is shown as it is. */
export function Choice<T extends string>({ label, testId, value, options, onChange }: ChoiceProps<T>) {
  const isListed = options.some((option) => option.value === value);
  return (
    <label className="choice">
      <span>{label}</span>
      <select
        value={value}
        data-testid={testId}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {isListed ? null : <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
