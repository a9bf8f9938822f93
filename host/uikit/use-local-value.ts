import { useState } from 'react';
import { useSurface } from './surface';

interface Kept<T> {
  /** What the field shows. */
  value: T;
  /** The app's own value when it was last looked at. */
  given: string | undefined;
  /** Values told to the app that it has not given back yet. */
  told: readonly string[];
}

const write = (value: unknown): string | undefined => JSON.stringify(value);

/**
 * The value of a field. The app lives behind a message, so the field shows what was typed at once and does not wait for the app to give it back; an echo of what was typed
 * earlier is no change, any other value of the app is taken. Where the document is a macro's configuration form, the stored answer of that name comes first and the
 * form hears of every change.
 */
export function useLocalValue<T>(field: { value?: T | undefined; initial: T; name?: string | undefined }): [T, (value: T) => void] {
  const { form } = useSurface();
  const { name, value: asked, initial } = field;
  const stored = form && name !== undefined ? (form.values[name] as T | undefined) : undefined;
  const [kept, setKept] = useState<Kept<T>>(() => ({ value: stored ?? asked ?? initial, given: write(asked), told: [] }));
  const given = write(asked);
  if (given !== kept.given) {
    const echo = given === undefined ? -1 : kept.told.indexOf(given);
    const isEcho = echo >= 0;
    setKept({
      value: isEcho || asked === undefined ? kept.value : asked,
      given,
      told: isEcho ? kept.told.slice(echo + 1) : [],
    });
  }
  const change = (value: T): void => {
    const told = write(value);
    setKept((before) => ({ ...before, value, told: asked === undefined || told === undefined ? [] : [...before.told, told] }));
    if (form && name !== undefined) form.set(name, value);
  };
  return [kept.value, change];
}
