/** Events between frames, and from the product to them. */
export interface FrameEvents {
  subscribe(event: string, callback: (payload: unknown) => void): () => void;
  emit(event: string, payload: unknown): void;
}

/** The shell's own event: time was moved by hand. Pages are loaded anew, on the new day. */
export const clockMoved = 'shell:clock-moved';

export function createFrameEvents(): FrameEvents {
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  return {
    subscribe(event, callback) {
      const all = listeners.get(event) ?? new Set();
      listeners.set(event, all.add(callback));
      return () => void all.delete(callback);
    },
    emit(event, payload) {
      for (const callback of [...(listeners.get(event) ?? [])]) callback(payload);
    },
  };
}
