import Lozenge from '@atlaskit/lozenge';
import { useTexts } from '../../../../data/start-context';
import type { Mode } from '../model/outline';

const appearances = { draft: 'default', shadow: 'default', advice: 'new', counted: 'inprogress', required: 'success' } as const;

/** The mode of a standard, as a word in a frame. */
export function ModeMark({ mode }: { mode: Mode }) {
  const { t } = useTexts();
  return <Lozenge appearance={appearances[mode]}>{t(`editor.mode.${mode}.name`)}</Lozenge>;
}
