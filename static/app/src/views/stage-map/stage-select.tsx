import Select from '@atlaskit/select';
import type { StageMapView } from '../../../../../src/contract/stage-map';
import { useTexts } from '../../data/start-context';
import type { StageChoice } from './stage-map-draft';
import { useStageName } from './stage-name';

interface Option {
  label: string;
  choice: StageChoice;
}

interface Props {
  label: string;
  stages: StageMapView['stages'];
  choice: StageChoice;
  onChoose: (choice: StageChoice) => void;
}

/** One stage, or none on purpose. */
export function StageSelect({ label, stages, choice, onChoose }: Props) {
  const { t } = useTexts();
  const sayStage = useStageName(stages);
  const toOption = (each: StageChoice): Option => ({ label: sayStage(each), choice: each });
  const options = [...stages.map(({ id }) => toOption({ kind: 'stage', stage: id })), toOption({ kind: 'left-out' })];
  return (
    <Select<Option>
      aria-label={label}
      spacing="compact"
      options={options}
      value={choice.kind === 'open' ? null : toOption(choice)}
      getOptionValue={({ choice: each }) => (each.kind === 'stage' ? `stage:${each.stage}` : each.kind)}
      placeholder={t('stageMap.choose')}
      onChange={(option) => option && onChoose(option.choice)}
      menuPosition="fixed"
    />
  );
}
