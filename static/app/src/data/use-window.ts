import { useCallback, useEffect, useState } from 'react';

/** Which of many rows and columns of one size each are on screen, with some to spare around them. Ends are not included. */
export interface VisiblePart {
  firstRow: number;
  endRow: number;
  firstColumn: number;
  endColumn: number;
}

interface Grid {
  rows: number;
  columns: number;
  rowHeight: number;
  columnWidth: number;
}

/** Rows and columns beyond each edge: enough for a turn of the wheel. */
const SPARE = 6;

/** The part of one direction, from how far it was scrolled and how much is seen. */
export function findVisible(count: number, size: number, scrolled: number, seen: number): [first: number, end: number] {
  const first = Math.max(0, Math.min(count, Math.floor(scrolled / size)) - SPARE);
  return [first, Math.min(count, Math.ceil((scrolled + seen) / size) + SPARE)];
}

/** Follows a scrolled box, so that of a large table only what is seen has to be drawn. Give `ref` to the box. */
export function useWindow({ rows, columns, rowHeight, columnWidth }: Grid): { ref: (box: HTMLElement | null) => void; part: VisiblePart } {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const [place, setPlace] = useState({ top: 0, left: 0, height: 800, width: 1080 });
  useEffect(() => {
    if (!box) return undefined;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      setPlace({ top: box.scrollTop, left: box.scrollLeft, height: box.clientHeight, width: box.clientWidth });
    };
    const follow = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const observer = new ResizeObserver(follow);
    observer.observe(box);
    box.addEventListener('scroll', follow, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      box.removeEventListener('scroll', follow);
    };
  }, [box]);
  const [firstRow, endRow] = findVisible(rows, rowHeight, place.top, place.height);
  const [firstColumn, endColumn] = findVisible(columns, columnWidth, place.left, place.width);
  return { ref: useCallback((node) => setBox(node), []), part: { firstRow, endRow, firstColumn, endColumn } };
}
