import type { StageMapView } from '../../../../../src/contract/stage-map';
import { useTexts } from '../../data/start-context';
import type { StageChoice } from './stage-map-draft';

/** A choice in words. */
export function useStageName(stages: StageMapView['stages']): (choice: StageChoice) => string {
  const { t } = useTexts();
  return (choice) => {
    if (choice.kind === 'stage') return stages.find(({ id }) => id === choice.stage)?.name ?? choice.stage;
    return t(choice.kind === 'left-out' ? 'stageMap.leftOut' : 'stageMap.choose');
  };
}
