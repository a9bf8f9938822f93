import { Inline, Stack } from '@atlaskit/primitives';
import type { Report } from '../../../../../../src/contract/report';
import type { ReportChoice } from '../choice';
import { ExportMenu } from './export-menu';
import { ExportMessage } from './export-message';
import { Filters } from './filters';
import { useExports } from './use-exports';

interface Props {
  options: Report['options'];
  choice: ReportChoice;
  onChoose: (choice: ReportChoice) => void;
}

/** Above the report: what it speaks of at the left, where it goes at the right. Not on paper. */
export function Toolbar({ options, choice, onChoose }: Props) {
  const exports = useExports(choice);
  return (
    <div data-no-print>
      <Stack space="space.150">
        <Inline spread="space-between" alignBlock="start" space="space.200" rowSpace="space.100" shouldWrap>
          <Filters options={options} choice={choice} onChoose={onChoose} />
          <ExportMenu exports={exports} isFrozen={choice.month !== null} />
        </Inline>
        <ExportMessage outcome={exports.outcome} onMonth={(month) => onChoose({ ...choice, month })} />
      </Stack>
    </div>
  );
}
