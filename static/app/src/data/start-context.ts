import { createContext, useContext } from 'react';
import type { Texts } from '../text/texts';
import type { Start } from './start';

export const StartContext = createContext<Start | null>(null);

/** The page's context, texts and first theme. */
export function useStart(): Start {
  const start = useContext(StartContext);
  if (start === null) throw new Error('useStart needs a StartContext above it.');
  return start;
}

/** The page's texts. */
export function useTexts(): Texts {
  return useStart().texts;
}
