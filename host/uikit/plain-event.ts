/** An event as UI Kit gives it to an app: no DOM, the parts of the target that fields use. */
export interface PlainEvent {
  type: string;
  target: { type?: string; value?: string; checked?: boolean; name?: string; id?: string };
}

/** The plain form of a DOM or React event. */
export function toPlainEvent(event: { type: string; target: EventTarget | null }): PlainEvent {
  const { target } = event;
  if (target instanceof HTMLInputElement) {
    const { type, value, checked, name, id } = target;
    return { type: event.type, target: { type, value, checked, name, id } };
  }
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLButtonElement) {
    const { type, value, name, id } = target;
    return { type: event.type, target: { type, value, name, id } };
  }
  return { type: event.type, target: target instanceof HTMLElement ? { id: target.id } : {} };
}

type Handler = ((...args: unknown[]) => Promise<unknown>) | undefined;

/** The focus handlers that most fields share, as props that are there only when the app gave them. */
export function focusHandlers({ onBlur, onFocus }: { onBlur?: Handler; onFocus?: Handler }): {
  onBlur?: (event: React.FocusEvent) => void;
  onFocus?: (event: React.FocusEvent) => void;
} {
  return {
    ...(onBlur ? { onBlur: (event: React.FocusEvent) => void onBlur(toPlainEvent(event)) } : {}),
    ...(onFocus ? { onFocus: (event: React.FocusEvent) => void onFocus(toPlainEvent(event)) } : {}),
  };
}
