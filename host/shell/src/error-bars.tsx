import type { makeSay } from '../../text';

export interface LoudError {
  id: number;
  text: string;
}

/** Red bars over everything: what failed, by name, until someone puts it away. The three last ones; the log has them all. */
export function ErrorBars({
  errors,
  say,
  onDismiss,
}: {
  errors: readonly LoudError[];
  say: ReturnType<typeof makeSay>;
  onDismiss: (id: number) => void;
}) {
  return (
    <div role="alert" className="errors">
      {errors.slice(-3).map(({ id, text }) => (
        <div key={id} className="error" data-testid="error-bar">
          {/* A stack is for the terminal and the tooltip; the first line names what failed. */}
          <span title={text}>{text.split('\n')[0]}</span>
          <button type="button" onClick={() => onDismiss(id)}>
            {say('shell.dismiss')}
          </button>
        </div>
      ))}
    </div>
  );
}
