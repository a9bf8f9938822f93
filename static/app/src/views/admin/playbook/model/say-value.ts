import type { Texts } from '../../../../text/texts';
import type { Path } from './values';

/** A fixed value of a parameter in the reader's language; one that has no text as it is written. */
export function sayFixed(value: string, { t, has }: Pick<Texts, 't' | 'has'>): string {
  const key = `editor.value.${value}`;
  return has(key) ? t(key) : value;
}

/** The words of a place in a part: "title (French)", "check ready-first · atLeast". Parameters and ids keep their own names. */
export function sayPlace(path: Path, { t, has }: Pick<Texts, 't' | 'has'>): string {
  const labels: string[] = [];
  for (const [index, step] of path.entries()) {
    const before = path[index - 1];
    const key = before === 'with' || before === 'moves' ? '' : `diff.field.${step}`;
    if (typeof step === 'number') labels.push(String(step + 1));
    else if (before === 'checks') labels.splice(-1, 1, t('editor.conflict.check', { id: step }));
    else if ((step === 'en' || step === 'fr') && labels.length > 0)
      labels.push(t('editor.conflict.inLanguage', { field: labels.pop() ?? '', language: t(`diff.language.${step}`) }));
    else if (step !== 'with' || index === path.length - 1) labels.push(has(key) ? t(key) : step);
  }
  return labels.join(t('common.separator'));
}
