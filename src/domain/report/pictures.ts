import type { ShadedCell } from '../../contract/adf';

/** Pictures that a page can hold without a file: each stands beside the figures that it draws. */

const barLength = 20;
const share01 = (share: number): number => Math.min(1, Math.max(0, share));

/** A share (0…1) as a bar of blocks. */
export function drawBar(share: number): string {
  const filled = Math.round(share01(share) * barLength);
  return '█'.repeat(filled) + '░'.repeat(barLength - filled);
}

const levels = [...'▁▂▃▄▅▆▇█'];

/** Values from 0 to `top` as columns of eight heights; one that is not known leaves a gap. Empty below two values. */
export function drawColumns(values: readonly (number | null)[], top: number): string {
  if (values.filter((value) => value !== null).length < 2) return '';
  return values
    .map((value) => (value === null ? ' ' : (levels[Math.round(share01(top === 0 ? 0 : value / top) * (levels.length - 1))] ?? '')))
    .join('')
    .trim();
}

/** One hue of the editor's palette: the deeper, the more is adopted. */
const shades = ['#DEEBFF', '#B3D4FF', '#4C9AFF'] as const;

/** The shade behind a share; none where nothing is adopted. */
export const shadeOf = (share: number): ShadedCell['shade'] =>
  share === 0 ? null : share < 0.4 ? shades[0] : share < 0.75 ? shades[1] : shades[2];
