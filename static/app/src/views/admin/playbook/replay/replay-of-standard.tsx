import Button from '@atlaskit/button/new';
import { Inline, Text } from '@atlaskit/primitives';
import { useTexts } from '../../../../data/start-context';
import { useEditor } from '../desk-context';
import { Block } from '../parts/part-frame';
import { ReplayControl } from './replay-control';
import { useReplay } from './use-replay';

/** What the draft makes of one standard, beside it. */
export function ReplayOfStandard({ id }: { id: string }) {
  const { t } = useTexts();
  const { go } = useEditor();
  const watch = useReplay();
  const row = watch.answer?.summary?.standards.find((standard) => standard.id === id);
  return (
    <Block
      title={t('editor.replay.title')}
      {...(watch.answer?.replay === null ? { help: t('editor.replay.help') } : {})}
      aside={
        watch.answer?.summary ? (
          <Button appearance="subtle" spacing="compact" onClick={() => go({ kind: 'replay' })}>
            {t('editor.replay.whole')}
          </Button>
        ) : null
      }
    >
      {row?.after ? (
        <div className="pb-then">
          <Text size="large" weight="semibold">
            {row.before === null
              ? t('editor.replay.metThen', { after: row.after.met, total: row.after.inScope })
              : t('editor.replay.metNowThen', { before: row.before.met, after: row.after.met, total: row.after.inScope })}
          </Text>
          <Inline space="space.150" rowSpace="space.050" shouldWrap>
            <Text size="small" color="color.text.subtle">
              {t('editor.replay.toAdopt', { n: row.toAdopt })}
            </Text>
            {row.waivers === 0 ? null : (
              <Text size="small" color="color.text.subtle">
                {t('editor.replay.waivers', { n: row.waivers })}
              </Text>
            )}
            {row.after.notJudged === 0 ? null : (
              <Text size="small" color="color.text.subtle">
                {t('editor.replay.notJudged', { n: row.after.notJudged })}
              </Text>
            )}
          </Inline>
        </div>
      ) : null}
      <ReplayControl watch={watch} />
    </Block>
  );
}
