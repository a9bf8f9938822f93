import Button from '@atlaskit/button/new';
import PrinterIcon from '@atlaskit/icon/core/printer';
import { useTexts } from '../data/start-context';
import './print.css';

/** Prints the page as it stands, without what only a screen needs (`data-no-print`). */
export function PrintButton() {
  const { t } = useTexts();
  return (
    <span data-no-print>
      <Button iconBefore={PrinterIcon} onClick={() => window.print()}>
        {t('common.print')}
      </Button>
    </span>
  );
}
