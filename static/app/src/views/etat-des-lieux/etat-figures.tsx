import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import Tooltip from '@atlaskit/tooltip';
import { token } from '@atlaskit/tokens';
import type { EtatDesLieux } from '../../../../../src/contract/etat-des-lieux';
import { Change } from '../../components/change';
import { useTexts } from '../../data/start-context';
import { etatFigures, findBefore, findZero, readFigures, type EtatFigure } from './figures';
import { sayFigure } from './say-figure';

const card = xcss({
  backgroundColor: 'elevation.surface.sunken',
  borderRadius: 'radius.large',
  paddingInline: 'space.200',
  paddingBlock: 'space.150',
});
const grid = { display: 'grid', gap: token('space.150'), gridTemplateColumns: 'repeat(auto-fit, minmax(128px, 1fr))' };

/** The six figures of today, each after what it was at the zero point where it has changed since. */
export function EtatFigures({ now, zero }: { now: EtatDesLieux; zero: EtatDesLieux | null }) {
  const texts = useTexts();
  const { t } = texts;
  const before = findZero(now, zero);
  const figures = readFigures(now);
  const then = before && readFigures(before);
  const shown = (figure: EtatFigure): boolean => figures[figure] !== null;
  return (
    <Stack space="space.150">
      <div style={grid} role="list">
        {etatFigures.filter(shown).map((figure) => {
          const value = sayFigure(figure, figures[figure] ?? 0, texts);
          const was = findBefore(figures[figure], then?.[figure]);
          const old = was === null ? null : sayFigure(figure, was, texts);
          return (
            <Box key={figure} xcss={card} role="listitem">
              <Stack space="space.050" alignInline="start">
                <Tooltip content={t(`etat.figureHint.${figure}`)}>
                  <Text as="p" size="small" color="color.text.subtle">
                    {t(`etat.figure.${figure}`)}
                  </Text>
                </Tooltip>
                <span style={{ fontVariantNumeric: 'tabular-nums' }}>
                  <Text size="large" weight="semibold">
                    <Change now={value} before={old} label={t('etat.change', { now: value, before: old ?? '' })} />
                  </Text>
                </span>
              </Stack>
            </Box>
          );
        })}
      </div>
      <Inline space="space.100" shouldWrap>
        <Text size="small" color="color.text.subtle">
          {now.finished === null
            ? t('etat.basisUnknown')
            : t('etat.basis', { n: now.finished, days: now.windowDays ?? 'all', shownDays: now.windowDays ?? 0 })}
        </Text>
        {before === null ? null : (
          <Text size="small" color="color.text.subtle">
            {t('etat.beforeNote', { date: texts.date(before.asOf) })}
          </Text>
        )}
      </Inline>
    </Stack>
  );
}
