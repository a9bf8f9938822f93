import { Inline, Text } from '@atlaskit/primitives';
import type { CSSProperties } from 'react';
import { useTexts } from '../../../data/start-context';

const steps = [0, 0.25, 0.5, 0.75, 1] as const;

/** What depth, hatching and blanks mean. */
export function HeatLegend({ minCoverage }: { minCoverage: number }) {
  const { t } = useTexts();
  return (
    <Inline space="space.200" rowSpace="space.050" alignBlock="center" shouldWrap>
      <Inline space="space.075" alignBlock="center">
        <Said text={t('adoption.where.legend.from')} />
        <span className="heat-scale" aria-hidden="true">
          {steps.map((share) => (
            <span key={share} className="heat-cell" style={{ '--share': share } as CSSProperties} />
          ))}
        </span>
        <Said text={t('adoption.where.legend.to')} />
      </Inline>
      <Inline space="space.075" alignBlock="center">
        <span className="heat-cell heat-sample" data-thin aria-hidden="true" style={{ '--share': 0.5 } as CSSProperties} />
        <Said text={t('adoption.where.legend.thin', { min: minCoverage })} />
      </Inline>
      <Inline space="space.075" alignBlock="center">
        <span className="heat-cell heat-sample" data-blank aria-hidden="true" />
        <Said text={t('adoption.where.legend.blank')} />
      </Inline>
    </Inline>
  );
}

const Said = ({ text }: { text: string }) => (
  <Text size="small" color="color.text.subtle">
    {text}
  </Text>
);
