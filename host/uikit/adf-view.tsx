import Spinner from '@atlaskit/spinner';
import { useEffect, useState } from 'react';
import { ask } from '../shell/src/server';
import { useShell } from '../shell/src/shell-context';
import { AdfDocument } from './adf/adf-document';
import { ErrorBox } from './error-box';
import { SurfaceProvider } from './surface';
import { useShellSurface } from './use-shell-surface';

/** A macro as an export shows it: what its `adfExport` function answers for `accountId`, or for no known reader (null). */
export function AdfView(props: {
  moduleKey: string;
  accountId: string | null;
  extension: Record<string, unknown>;
  config: Record<string, unknown>;
  exportType?: 'pdf' | 'word' | 'other';
}) {
  const { moduleKey, accountId, extension, config, exportType = 'pdf' } = props;
  const { navigation, report, say } = useShell();
  const { lang } = navigation.place;
  const surface = useShellSurface(null);
  const [answer, setAnswer] = useState<{ for: string; document: unknown; failure: string | null } | null>(null);
  const asked = JSON.stringify({ moduleKey, as: accountId, lang, extension, config, exportType });
  useEffect(() => {
    let isCurrent = true;
    ask('adfExport', JSON.parse(asked) as Parameters<typeof ask<'adfExport'>>[1]).then(
      (document) => isCurrent && setAnswer({ for: asked, document, failure: null }),
      (error: unknown) => {
        const failure = error instanceof Error ? error.message : String(error);
        report(`adfExport ${moduleKey}: ${failure}`);
        if (isCurrent) setAnswer({ for: asked, document: null, failure });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [asked, moduleKey, report]);
  if (answer?.for !== asked) return <Spinner size="small" label={say('shell.loading')} />;
  if (answer.failure !== null) return <ErrorBox text={`${moduleKey}: ${answer.failure}`} />;
  return (
    <SurfaceProvider value={surface}>
      <div data-testid={`adf-${moduleKey}`}>
        <AdfDocument document={answer.document} />
      </div>
    </SurfaceProvider>
  );
}
