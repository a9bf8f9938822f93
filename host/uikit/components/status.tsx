import Badge from '@atlaskit/badge';
import EmptyState from '@atlaskit/empty-state';
import Lozenge from '@atlaskit/lozenge';
import ProgressBar, { SuccessProgressBar, TransparentProgressBar } from '@atlaskit/progress-bar';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { RemovableTag, SimpleTag } from '@atlaskit/tag';
import TagGroup from '@atlaskit/tag-group';
import Tile from '@atlaskit/tile';
import Tooltip from '@atlaskit/tooltip';
import type { ComponentProps, ReactElement } from 'react';
import { z } from 'zod';
import { define, flag, handler, number, slot, text, textOrNumber, token, word } from '../define';
import { toPlainEvent } from '../plain-event';
import { readText, renderNodes, renderSlot, ReportedBox } from '../render';
import { useSurface, type UiKitComponent } from '../surface';

type LozengeProps = ComponentProps<typeof Lozenge>;
type BadgeProps = ComponentProps<typeof Badge>;
type SpinnerProps = ComponentProps<typeof Spinner>;
type TileProps = ComponentProps<typeof Tile>;
type TooltipProps = ComponentProps<typeof Tooltip>;
type TagProps = ComponentProps<typeof SimpleTag>;

const imageSizes = { xsmall: 16, small: 24, medium: 48, large: 96, xlarge: 192 };

const Action = define({ href: text, onClick: handler, testId: text }, function Action({ props: { href, onClick, ...props }, node }) {
  const { follow, resolve } = useSurface();
  return (
    <SectionMessageAction
      {...props}
      {...(href === undefined ? {} : { href: resolve(href) })}
      onClick={(event) => {
        void onClick?.(toPlainEvent(event));
        if (href === undefined || event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        follow(href, false);
      }}
    >
      {renderNodes(node.children)}
    </SectionMessageAction>
  );
});

export const status: Record<string, UiKitComponent> = {
  Badge: define(
    {
      appearance: token<NonNullable<BadgeProps['appearance']>>(),
      max: z.union([z.number(), z.literal(false)]).exactOptional(),
      testId: text,
    },
    ({ props, node }) => {
      const label = node.children.map(readText).join('');
      return <Badge {...props}>{label !== '' && Number.isFinite(Number(label)) ? Number(label) : label}</Badge>;
    },
  ),
  Lozenge: define(
    { appearance: token<NonNullable<LozengeProps['appearance']>>(), isBold: flag, maxWidth: textOrNumber, testId: text },
    ({ props, node }) => <Lozenge {...props}>{renderNodes(node.children)}</Lozenge>,
  ),
  Tag: define(
    {
      text,
      appearance: word('default', 'rounded'),
      color: token<NonNullable<TagProps['color']>>(),
      elemBefore: slot,
      href: text,
      isRemovable: flag,
      removeButtonLabel: text,
      onAfterRemoveAction: handler,
      onBeforeRemoveAction: handler,
      testId: text,
    },
    ({
      props: {
        text: label = '',
        elemBefore,
        isRemovable = true,
        onAfterRemoveAction,
        onBeforeRemoveAction: _,
        removeButtonLabel,
        ...props
      },
    }) => {
      const before = elemBefore === undefined ? {} : { elemBefore: renderSlot(elemBefore) };
      // A removal cannot wait for the app behind the message: onBeforeRemoveAction is not asked, as its answer would come too late.
      return isRemovable && onAfterRemoveAction ? (
        <RemovableTag
          {...props}
          {...before}
          text={label}
          {...(removeButtonLabel === undefined ? {} : { removeButtonLabel })}
          onAfterRemoveAction={(removed) => void onAfterRemoveAction(removed)}
        />
      ) : (
        <SimpleTag {...props} {...before} text={label} />
      );
    },
  ),
  TagGroup: define({ alignment: word('start', 'end') }, ({ props, node }) => <TagGroup {...props}>{renderNodes(node.children)}</TagGroup>),
  ProgressBar: define(
    { value: number, isIndeterminate: flag, ariaLabel: text, appearance: word('default', 'success', 'inverse'), testId: text },
    ({ props: { appearance, ...props } }) => {
      const Kind = appearance === 'success' ? SuccessProgressBar : appearance === 'inverse' ? TransparentProgressBar : ProgressBar;
      return <Kind {...props} />;
    },
  ),
  Spinner: define(
    {
      appearance: token<NonNullable<SpinnerProps['appearance']>>(),
      size: z.union([z.enum(['xsmall', 'small', 'medium', 'large', 'xlarge']), z.number()]).exactOptional(),
      delay: number,
      label: text,
      testId: text,
    },
    ({ props }) => <Spinner {...props} />,
  ),
  SectionMessage: define(
    { appearance: word('information', 'warning', 'error', 'success', 'discovery'), title: text, actions: slot, testId: text },
    ({ props: { actions, title, ...props }, node }) => {
      const given = (Array.isArray(actions) ? actions : [actions]).filter((action) => action !== undefined).map(renderSlot);
      return (
        <SectionMessage
          {...props}
          {...(title === undefined ? {} : { title })}
          {...(given.length === 0 ? {} : { actions: given as ReactElement<ComponentProps<typeof SectionMessageAction>>[] })}
        >
          {renderNodes(node.children)}
        </SectionMessage>
      );
    },
  ),
  SectionMessageAction: Action,
  EmptyState: define(
    {
      header: text,
      headingLevel: number,
      description: slot,
      primaryAction: slot,
      secondaryAction: slot,
      tertiaryAction: slot,
      isLoading: flag,
      width: word('narrow', 'wide'),
      buttonGroupLabel: text,
      testId: text,
    },
    ({ props: { header = '', description, primaryAction, secondaryAction, tertiaryAction, ...props } }) => (
      <EmptyState
        {...props}
        header={header}
        description={renderSlot(description)}
        primaryAction={renderSlot(primaryAction)}
        secondaryAction={renderSlot(secondaryAction)}
        tertiaryAction={renderSlot(tertiaryAction)}
      />
    ),
  ),
  Tooltip: define(
    {
      content: slot,
      position: token<NonNullable<TooltipProps['position']>>(),
      mousePosition: token<NonNullable<TooltipProps['mousePosition']>>(),
      truncate: flag,
      delay: number,
      testId: text,
    },
    ({ props: { content, ...props }, node }) => (
      <Tooltip {...props} content={renderSlot(content)} tag="span">
        {renderNodes(node.children)}
      </Tooltip>
    ),
  ),
  Tile: define(
    {
      label: text,
      size: token<NonNullable<TileProps['size']>>(),
      backgroundColor: token<NonNullable<TileProps['backgroundColor']>>(),
      hasBorder: flag,
      isInset: flag,
      testId: text,
    },
    ({ props: { label = '', ...props }, node }) => (
      <Tile {...props} label={label}>
        {renderNodes(node.children)}
      </Tile>
    ),
  ),
  Image: define(
    { src: text, alt: text, size: word('xsmall', 'small', 'medium', 'large', 'xlarge'), width: textOrNumber, height: textOrNumber },
    ({ props: { src = '', alt = '', size, ...props } }) =>
      src.startsWith('data:image/') ? (
        <img src={src} alt={alt} style={{ maxWidth: '100%' }} {...(size ? { height: imageSizes[size] } : {})} {...props} />
      ) : (
        <ReportedBox text={`UI Kit component Image: nothing leaves this machine, so ${src} is not loaded`} />
      ),
  ),
};
