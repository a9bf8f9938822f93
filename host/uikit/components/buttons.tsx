import Button, { LinkButton } from '@atlaskit/button/new';
import { ButtonGroup } from '@atlaskit/button';
import { define, flag, handler, text, word } from '../define';
import { renderNodes } from '../render';
import { focusHandlers, toPlainEvent } from '../plain-event';
import { useSurface, type UiKitComponent } from '../surface';
import { GlyphIcon } from './icon';

const appearances = ['default', 'primary', 'subtle', 'warning', 'danger', 'discovery', 'link', 'subtle-link'] as const;
/** Atlaskit's buttons of today have no link look: its own advice is the subtle one. */
const lookOf = (appearance: (typeof appearances)[number] | undefined) =>
  appearance === 'link' || appearance === 'subtle-link' ? 'subtle' : (appearance ?? 'default');

const shared = {
  appearance: word(...appearances),
  spacing: word('default', 'compact', 'none'),
  autoFocus: flag,
  isDisabled: flag,
  isSelected: flag,
  shouldFitContainer: flag,
  onClick: handler,
  onBlur: handler,
  onFocus: handler,
  testId: text,
};
const icons = (before: string | undefined, after: string | undefined) => ({
  ...(before === undefined ? {} : { iconBefore: () => <GlyphIcon glyph={before} label="" size="small" /> }),
  ...(after === undefined ? {} : { iconAfter: () => <GlyphIcon glyph={after} label="" size="small" /> }),
});

const AppButton = define(
  { ...shared, type: word('button', 'submit', 'reset'), iconBefore: text, iconAfter: text, isLoading: flag },
  ({ props: { appearance, spacing, onClick, onBlur, onFocus, iconBefore, iconAfter, type = 'button', ...props }, node }) => (
    <Button
      {...props}
      {...icons(iconBefore, iconAfter)}
      {...focusHandlers({ onBlur, onFocus })}
      type={type}
      appearance={lookOf(appearance)}
      spacing={spacing === 'none' ? 'compact' : (spacing ?? 'default')}
      onClick={(event) => void onClick?.(toPlainEvent(event))}
    >
      {renderNodes(node.children)}
    </Button>
  ),
);

const AppLinkButton = define(
  { ...shared, href: text, target: text, iconBefore: text, iconAfter: text },
  function AppLinkButton({ props: { appearance, spacing, onClick, onBlur, onFocus, iconBefore, iconAfter, href = '', ...props }, node }) {
    const { follow, resolve } = useSurface();
    const look = lookOf(appearance);
    return (
      <LinkButton
        {...props}
        {...icons(iconBefore, iconAfter)}
        {...focusHandlers({ onBlur, onFocus })}
        href={resolve(href)}
        appearance={look}
        spacing={spacing === 'none' ? 'compact' : (spacing ?? 'default')}
        onClick={(event) => {
          void onClick?.(toPlainEvent(event));
          if (event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          if (href !== '') follow(href, props.target === '_blank');
        }}
      >
        {renderNodes(node.children)}
      </LinkButton>
    );
  },
);

export const buttons: Record<string, UiKitComponent> = {
  Button: AppButton,
  LoadingButton: AppButton,
  LinkButton: AppLinkButton,
  ButtonGroup: define({ label: text, titleId: text, testId: text }, ({ props, node }) => (
    <ButtonGroup {...props}>{renderNodes(node.children)}</ButtonGroup>
  )),
};
