import { Inline } from '@atlaskit/primitives';
import type { EffortSum } from '../../../../../../../src/contract/playbook-draft';
import type { ReplaySummary } from '../../../../../../../src/contract/replay';
import { Figure } from '../../../../components/figure';
import { useTexts } from '../../../../data/start-context';
import type { Texts } from '../../../../text/texts';

/** "4 small, 2 medium": efforts of squads, as far as the standards say them. */
export function sayEffort({ t }: Texts, effort: EffortSum): string {
  const parts = (['S', 'M', 'L', 'unsaid'] as const).filter((size) => effort[size] > 0);
  return parts.length === 0
    ? t('common.none')
    : parts.map((size) => t(`editor.replay.effort.${size}`, { n: effort[size] })).join(t('common.separator'));
}

/** What the draft would change for the squads, in four figures. */
export function ReplayFigures({ summary }: { summary: ReplaySummary }) {
  const texts = useTexts();
  const { t, number } = texts;
  return (
    <Inline space="space.500" rowSpace="space.200" shouldWrap>
      <Figure label={t('editor.replay.changed')} value={t('editor.replay.ofSquads', { n: summary.changed, total: summary.squads })} />
      <Figure
        label={t('editor.replay.allMet')}
        value={t('editor.replay.nowThen', { before: summary.allMet.before, after: summary.allMet.after })}
        hint={t('editor.replay.allMetHint')}
      />
      <Figure label={t('editor.replay.waiversLabel')} value={number(summary.waivers)} hint={t('editor.replay.waiversHint')} />
      <Figure label={t('editor.replay.effortLabel')} value={sayEffort(texts, summary.effort)} hint={t('editor.replay.effortHint')} />
    </Inline>
  );
}
