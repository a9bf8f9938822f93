import Button from '@atlaskit/button/new';
import { MenuButton } from '../../../components/menu-button';
import '../../../components/print.css';
import { useRunsProductOps } from '../../../data/session-context';
import { useTexts } from '../../../data/start-context';
import type { TextKey } from '../../../text/texts';
import type { Exports } from './use-exports';

/** A table and paper for everyone; for those who run the playbook a page in Confluence, and a month to freeze. */
export function ExportMenu({ exports: { isBusy, saveTable, publish, freeze }, isFrozen }: { exports: Exports; isFrozen: boolean }) {
  const { t } = useTexts();
  const runs = useRunsProductOps();
  const items: { text: TextKey; act: () => unknown }[] = [
    { text: 'adoption.export.csv', act: saveTable },
    { text: 'adoption.export.print', act: () => window.print() },
    ...(runs ? [{ text: 'adoption.export.publish' as const, act: publish }] : []),
    ...(runs && !isFrozen ? [{ text: 'adoption.export.freeze' as const, act: freeze }] : []),
  ];
  return (
    <MenuButton label={t('adoption.export.menu')} said={t('adoption.export.menu')} isLoading={isBusy} align="end">
      {(close) =>
        items.map(({ text, act }) => (
          <Button
            key={text}
            appearance="subtle"
            onClick={() => {
              close();
              act();
            }}
          >
            {t(text)}
          </Button>
        ))
      }
    </MenuButton>
  );
}
