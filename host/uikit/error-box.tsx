import { token } from '@atlaskit/tokens';

/** Says in its place what is wrong, by name. */
export function ErrorBox({ text }: { text: string }) {
  return (
    <span
      data-testid="uikit-error"
      style={{
        display: 'inline-block',
        padding: '4px 8px',
        border: `1px dashed ${token('color.border.danger')}`,
        color: token('color.text.danger'),
        font: token('font.body.small'),
        overflowWrap: 'anywhere',
      }}
    >
      {text}
    </span>
  );
}
