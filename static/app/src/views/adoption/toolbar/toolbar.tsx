import { Inline, Stack } from '@atlaskit/primitives';
import type { Report } from '../../../../../../src/contract/report';
import type { ReportChoice } from '../choice';
import { useExports } from './use-exports';
import { Filters } from './filters';

interface Props {
  options: Report['options'];
  choice: ReportChoice;
  onChoose: (choice: ReportChoice) => void;
}

/** Above the report: what it speaks of at the left, where it goes at the right. Not on paper. */
export function Toolbar({ options, choice, onChoose }: Props) {
  const { buttons, outcome } = useExports(choice);
  return (
    <div data-no-print>
      <Stack space="space.150">
        <Inline spread="space-between" alignBlock="start" space="space.200" rowSpace="space.100" shouldWrap>
          <Filters options={options} choice={choice} onChoose={onChoose} />
          {buttons}
        </Inline>
        {outcome}
      </Stack>
    </div>
  );
}
