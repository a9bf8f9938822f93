import { useState } from 'react';
import { useSurface } from './surface';

/**
 * The value of a field, and how to change it. The app lives behind a message: what was entered is shown at once, and the app's own value counts again when the app has
 * answered all that it was told (`told` = its onChange at work). As in React, a field with a value and an app that does not take the change goes back.
 * Where the document is a macro's configuration form, the stored answer of that name comes first and the form hears of every change.
 */
export function useLocalValue<T>(field: {
  value?: T | undefined;
  initial: T;
  name?: string | undefined;
}): [T, (value: T, told: Promise<unknown> | undefined) => void] {
  const { form } = useSurface();
  const { name, value: asked, initial } = field;
  const stored = form && name !== undefined ? (form.values[name] as T | undefined) : undefined;
  const [local, setLocal] = useState({ value: stored ?? asked ?? initial, unanswered: 0 });
  const change = (value: T, told: Promise<unknown> | undefined): void => {
    setLocal(({ unanswered }) => ({ value, unanswered: unanswered + (told ? 1 : 0) }));
    // A handler that fails is said by the surface that called it: here it is an answer like any other.
    void told?.then(() => setLocal((before) => ({ ...before, unanswered: before.unanswered - 1 })));
    if (form && name !== undefined) form.set(name, value);
  };
  return [asked === undefined || local.unanswered > 0 || stored !== undefined ? local.value : asked, change];
}
