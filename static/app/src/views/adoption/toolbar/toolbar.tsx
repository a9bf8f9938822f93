import Button from '@atlaskit/button/new';
import LinkIcon from '@atlaskit/icon/core/link';
import { Inline, Stack } from '@atlaskit/primitives';
import type { Report } from '../../../../../../src/contract/report';
import { useTexts } from '../../../data/start-context';
import type { ReportChoice } from '../choice';
import { ExportMenu } from './export-menu';
import { ExportMessage } from './export-message';
import { Filters } from './filters';
import { useExports } from './use-exports';
import './toolbar.css';

interface Props {
  options: Report['options'];
  choice: ReportChoice;
  /** Of the page's own place, with what was chosen: what is shared. */
  address: string;
  onChoose: (choice: ReportChoice) => void;
}

/** Above the report: what it speaks of at the left, where it goes at the right. Not on paper. */
export function Toolbar({ options, choice, address, onChoose }: Props) {
  const { t } = useTexts();
  const exports = useExports(choice, address);
  return (
    <div className="report-toolbar" data-no-print>
      <Stack space="space.150">
        <Inline spread="space-between" alignBlock="start" space="space.200" rowSpace="space.100" shouldWrap>
          <Filters options={options} choice={choice} onChoose={onChoose} />
          <Inline space="space.075" rowSpace="space.075" shouldWrap>
            <Button iconBefore={LinkIcon} isDisabled={exports.isBusy} onClick={() => void exports.share()}>
              {t('adoption.export.share')}
            </Button>
            <ExportMenu exports={exports} isFrozen={choice.month !== null} />
          </Inline>
        </Inline>
        <ExportMessage outcome={exports.outcome} onMonth={(month) => onChoose({ ...choice, month })} />
      </Stack>
    </div>
  );
}
