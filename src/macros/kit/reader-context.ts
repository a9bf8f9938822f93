import { createContext, useContext } from 'react';
import type { Context } from '../../client/reader';
import type { Texts } from '../../text/texts';

/** Who reads, where, and the texts in that reader's language. */
export interface Reader {
  context: Context;
  texts: Texts;
}

export const ReaderContext = createContext<Reader | null>(null);

/** The reader that the frame around every macro has asked for. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error('useReader needs a MacroFrame above it.');
  return reader;
}
