import { Inline, Text } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { ReactNode } from 'react';
import { useTexts } from '../../../data/start-context';
import { Stroke } from './line-mark';

/** What the picture's lines and numbers mean. */
export function Legend({ left }: { left: number }) {
  const { t } = useTexts();
  return (
    <Inline space="space.250" rowSpace="space.050" alignBlock="center" shouldWrap>
      <Entry text={t('page.flows.legend.agreed')}>
        <Stroke path="M0,6 H24" width={8} allowed />
      </Entry>
      <Entry text={t('page.flows.legend.deviates')}>
        <Stroke path="M0,6 H24" width={8} allowed={false} />
      </Entry>
      <Entry text={t('page.flows.legend.unused')}>
        <line x1="0" x2="24" y1="6" y2="6" stroke={token('color.border.bold')} strokeWidth="1.5" strokeDasharray="2 4" />
      </Entry>
      <Text size="small" color="color.text.subtle">
        {t('page.flows.legend.width')}
      </Text>
      <Text size="small" color="color.text.subtle">
        {t('page.flows.legend.foot')}
      </Text>
      {left === 0 ? null : (
        <Text size="small" color="color.text.subtle">
          {t('page.flows.legend.left', { n: left })}
        </Text>
      )}
    </Inline>
  );
}

function Entry({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Inline space="space.075" alignBlock="center">
      <svg width="24" height="12" aria-hidden="true">
        {children}
      </svg>
      <Text size="small" color="color.text.subtle">
        {text}
      </Text>
    </Inline>
  );
}
