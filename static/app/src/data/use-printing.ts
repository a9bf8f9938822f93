import { useSyncExternalStore } from 'react';

const paper = window.matchMedia('print');

function follow(changed: () => void): () => void {
  paper.addEventListener('change', changed);
  return () => paper.removeEventListener('change', changed);
}

/** Whether the page is being put on paper: what stands on further pages of a table on screen is then shown in full. */
export function usePrinting(): boolean {
  return useSyncExternalStore(follow, () => paper.matches);
}
