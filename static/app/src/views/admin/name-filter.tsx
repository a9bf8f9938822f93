import { ChoiceSelect } from '../../components/choice-select';
import type { FieldWidth } from '../../components/width';
import { useTexts } from '../../data/start-context';
import { listChoices, sameChoice, type Choice } from './choice';

interface Props {
  /** What there is, one a row; null = none. */
  names: readonly (string | null)[];
  value: Choice;
  onChange: (value: Choice) => void;
  width?: FieldWidth;
}

/** Which tribe: any, one of them, or none. */
export function TribeFilter({ names, ...field }: Props) {
  const { t, lang } = useTexts();
  const say = (choice: Choice): string =>
    choice.kind === 'all' ? t('admin.squads.allTribes') : (choice.value ?? t('admin.squads.noTribe'));
  const options = listChoices(names, lang).map((value) => ({ value, label: say(value) }));
  return <ChoiceSelect label={t('admin.squads.tribe')} options={options} isSame={sameChoice} {...field} />;
}

/** Which kind of squad: any, one of them, or none. */
export function KindFilter({ names, ...field }: Props) {
  const { t, lang } = useTexts();
  const say = (choice: Choice): string => {
    if (choice.kind === 'all') return t('admin.squads.allKinds');
    return choice.value === null ? t('admin.squads.noKind') : t('admin.squads.kindName', { kind: choice.value });
  };
  const options = listChoices(names, lang).map((value) => ({ value, label: say(value) }));
  return <ChoiceSelect label={t('admin.squads.kind')} options={options} isSame={sameChoice} {...field} />;
}
