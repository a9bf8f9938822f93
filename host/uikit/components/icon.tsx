import type { NewCoreIconProps } from '@atlaskit/icon';
import { token as designToken } from '@atlaskit/tokens';
import { lazy, Suspense } from 'react';
import { define, text, token, word } from '../define';
import { ReportedBox } from '../render';
import type { UiKitComponent } from '../surface';

type IconColor = NonNullable<NewCoreIconProps['color']>;

/** Names that UI Kit still takes for icons that Atlaskit has renamed (its own table of replacements). */
const renamed: Record<string, string> = {
  check: 'check-mark',
  'check-circle': 'status-success',
  'editor-success': 'status-success',
  'cross-circle': 'cross-circle',
  error: 'status-error',
  'editor-error': 'status-error',
  warning: 'status-warning',
  'editor-warning': 'status-warning',
  info: 'status-information',
  'editor-info': 'status-information',
  question: 'question-circle',
  recent: 'clock',
  schedule: 'calendar',
  watch: 'eye-open',
  trash: 'delete',
  more: 'show-more-horizontal',
  'more-vertical': 'show-more-vertical',
  shortcut: 'link-external',
  open: 'link-external',
  user: 'person',
  people: 'people-group',
  star: 'star-unstarred',
  'star-filled': 'star-starred',
  'graph-line': 'chart-trend',
  'graph-bar': 'chart-bar',
  lock: 'lock-locked',
  document: 'page',
  documents: 'pages',
  'bullet-list': 'list-bulleted',
  'chevron-right-circle': 'chevron-right',
  'chevron-down-circle': 'chevron-down',
};

interface GlyphProps {
  glyph: string;
  label: string;
  size?: 'small' | 'medium';
  color?: IconColor;
}

const LoadedGlyph = lazy(async () => {
  const { allIcons } = await import('./all-icons');
  return {
    default: ({ glyph, label, size = 'medium', color }: GlyphProps) => {
      const Glyph = allIcons.get(glyph) ?? allIcons.get(renamed[glyph] ?? '');
      if (!Glyph) return <ReportedBox text={`UI Kit component Icon: the glyph "${glyph}" is not built in this host`} />;
      return <Glyph label={label} size={size} {...(color === undefined ? {} : { color })} />;
    },
  };
});

/** An icon by UI Kit's name for it. */
export function GlyphIcon(props: GlyphProps) {
  return (
    <Suspense fallback={<span style={{ display: 'inline-block', width: designToken('space.200'), height: designToken('space.200') }} />}>
      <LoadedGlyph {...props} />
    </Suspense>
  );
}

/** Atlaskit's icon colours are the variables of the tokens that UI Kit names. */
const cssOf = (color: string): IconColor =>
  `var(--ds-${color
    .replace(/^color\./, '')
    .replace(/\.\[default\]$/, '')
    .replaceAll('.', '-')})` as IconColor;

export const icon: Record<string, UiKitComponent> = {
  Icon: define(
    { glyph: text, label: text, size: word('small', 'medium', 'large'), color: token<string>(), primaryColor: token<string>() },
    ({ props: { glyph = '', label = '', size, color, primaryColor } }) => {
      const named = color ?? primaryColor;
      // Atlaskit has two sizes left; UI Kit's large is its medium.
      return (
        <GlyphIcon
          glyph={glyph}
          label={label}
          size={size === 'small' ? 'small' : 'medium'}
          {...(named === undefined ? {} : { color: cssOf(named) })}
        />
      );
    },
  ),
};
