import { Box, Text, xcss } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { EtatDesLieux } from '../../../../../src/contract/etat-des-lieux';
import { useTexts } from '../../data/start-context';

type Variant = EtatDesLieux['types'][number]['variants'][number];

const list = xcss({ listStyleType: 'none', margin: 'space.0', padding: 'space.0' });
const line = {
  display: 'grid',
  gridTemplateColumns: 'minmax(96px, 160px) 64px minmax(0, 1fr)',
  gap: token('space.150'),
  alignItems: 'baseline',
  paddingBlock: token('space.075'),
  borderBlockEnd: `1px solid ${token('color.border')}`,
};

/** The sequences of statuses that work items took, each with its share. `total`: the work items that the shares are of. */
export function PathList({ variants, total }: { variants: readonly Variant[]; total: number }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <Box as="ol" xcss={list}>
      {variants.map(({ statuses, more, cases }) => {
        const path = [...statuses, ...(more > 0 ? [t('etat.paths.more', { n: more })] : [])];
        return (
          <li key={path.join('\u0000')} style={{ ...line, marginBlockStart: 0 }}>
            <ShareOf n={cases} total={total} label={t('etat.paths.share', { n: cases, total })} />
            <span style={{ fontVariantNumeric: 'tabular-nums', textAlign: 'end' }} aria-hidden="true">
              <Text weight="medium">{texts.number(cases)}</Text>
            </span>
            <Text as="p">{path.join(' → ')}</Text>
          </li>
        );
      })}
    </Box>
  );
}

function ShareOf({ n, total, label }: { n: number; total: number; label: string }) {
  return (
    <span
      role="img"
      aria-label={label}
      style={{ display: 'block', alignSelf: 'center', background: token('color.background.neutral'), borderRadius: 2 }}
    >
      <span
        style={{
          display: 'block',
          height: 10,
          minWidth: 3,
          borderRadius: 2,
          width: `${(100 * n) / Math.max(1, total)}%`,
          background: token('color.chart.brand'),
        }}
      />
    </span>
  );
}
