import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import { Box, Inline, Stack, xcss } from '@atlaskit/primitives';
import { useState } from 'react';
import type { PlaybookPages, WikiSpace } from '../../../../../../src/contract/playbook-pages';
import type { Lang } from '../../../../../../src/contract/text';
import { SpacePicker } from '../../../components/space-picker';
import { useTexts } from '../../../data/start-context';

const form = xcss({ maxWidth: '560px' });
const languages: readonly Lang[] = ['en', 'fr'];

interface Props {
  chosen: Pick<PlaybookPages, 'space' | 'langs'>;
  isBusy: boolean;
  onChoose: (space: WikiSpace, langs: Lang[]) => void;
  /** Absent while there is nothing to go back to. */
  onCancel?: () => void;
}

/** In which space of Confluence, and in which languages. */
export function SpaceForm({ chosen, isBusy, onChoose, onCancel }: Props) {
  const { t, lang } = useTexts();
  const [space, setSpace] = useState<WikiSpace | null>(chosen.space);
  const [langs, setLangs] = useState<readonly Lang[]>(chosen.space ? chosen.langs : [lang]);
  const toggle = (each: Lang): void => setLangs(langs.includes(each) ? langs.filter((one) => one !== each) : [...langs, each]);
  return (
    <Box xcss={form}>
      <Stack space="space.200">
        <SpacePicker label={t('admin.pages.space')} help={t('admin.pages.spaceHelp')} value={space} onChange={setSpace} />
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <legend style={{ padding: 0, fontWeight: 500, fontSize: '0.86em' }}>{t('admin.pages.langs')}</legend>
          <Inline space="space.200">
            {languages.map((each) => (
              <Checkbox key={each} label={t(`diff.language.${each}`)} isChecked={langs.includes(each)} onChange={() => toggle(each)} />
            ))}
          </Inline>
        </fieldset>
        <Inline space="space.100">
          <Button
            appearance="primary"
            isDisabled={space === null || langs.length === 0}
            isLoading={isBusy}
            onClick={() => space && onChoose(space, [...langs])}
          >
            {t('admin.pages.choose')}
          </Button>
          {onCancel ? (
            <Button appearance="subtle" onClick={onCancel}>
              {t('editor.item.keep')}
            </Button>
          ) : null}
        </Inline>
      </Stack>
    </Box>
  );
}
