/** @jsxRuntime classic */
import { Spinner } from '@forge/react';
import { view } from '@forge/bridge';
import React, { useEffect, useState, type ReactNode } from 'react';
import { readTexts } from '../../client/reader';
import { ReaderContext, type Reader } from './reader-context';

/** Around everything that stands on someone else's page: waits for the reader's language before the first word. */
export function MacroFrame({ children }: { children: ReactNode }) {
  const [reader, setReader] = useState<Reader | null>(null);
  useEffect(() => {
    let current = true;
    // A host that does not answer is an unhandled rejection: the platform reports it in the macro's place.
    void view.getContext().then(async (context) => {
      const texts = await readTexts(context);
      if (current) setReader({ context, texts });
    });
    return () => {
      current = false;
    };
  }, []);
  return reader === null ? <Spinner size="small" /> : <ReaderContext.Provider value={reader}>{children}</ReaderContext.Provider>;
}
