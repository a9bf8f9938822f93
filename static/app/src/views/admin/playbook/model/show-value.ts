import { isFields } from './values';

/** A piece of plain data as a person reads it: short, on one line. */
export function showValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(showValue).join(', ');
  if (!isFields(value)) return typeof value === 'string' ? value : JSON.stringify(value);
  return Object.entries(value)
    .map(([key, each]) => `${key}: ${showValue(each)}`)
    .join(' · ');
}
