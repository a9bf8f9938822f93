import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { WikiPage } from '../../../server/wiki-api';
import type { PageBlock } from '../../../snapshot/confluence-types';
import { useShell } from '../shell-context';
import { MacroPlace } from './macro-place';
import { NodeView } from './page-blocks';

interface BlockEditorProps {
  page: WikiPage;
  block: PageBlock;
  isFirst: boolean;
  onChange: (block: PageBlock) => void;
  onConfigure: () => void;
  onMoveUp: () => void;
  onRemove: () => void;
}

/** One block with what can be done to it. A macro shows what its readers would see. */
export function BlockEditor(props: BlockEditorProps) {
  const { block, isFirst, onConfigure, onMoveUp, onRemove } = props;
  const { site, say, navigation } = useShell();
  const module = block.kind === 'macro' ? site.modules.find(({ key }) => key === block.macro) : undefined;
  const name = say(`shell.wiki.block.${block.kind}`, {
    macro: module?.title[navigation.place.lang] ?? (block.kind === 'macro' ? block.macro : ''),
  });
  return (
    <section className="wiki-block" aria-label={name} data-testid={`block-${block.kind}`}>
      <div className="wiki-block-bar">
        <small>{name}</small>
        {module?.config ? (
          <Button spacing="compact" onClick={onConfigure} testId="configure-macro">
            {say('shell.wiki.configure')}
          </Button>
        ) : null}
        <Button spacing="compact" appearance="subtle" isDisabled={isFirst} onClick={onMoveUp}>
          {say('shell.wiki.moveUp')}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onRemove} testId="remove-block">
          {say('shell.wiki.remove')}
        </Button>
      </div>
      <BlockFields {...props} name={name} />
    </section>
  );
}

function BlockFields({ page, block, onChange, name }: BlockEditorProps & { name: string }) {
  switch (block.kind) {
    case 'heading':
      return (
        <Textfield value={block.text} onChange={(event) => onChange({ ...block, text: event.currentTarget.value })} aria-label={name} />
      );
    case 'paragraph':
      return (
        <TextArea
          value={block.text}
          onChange={(event) => onChange({ ...block, text: event.currentTarget.value })}
          resize="smart"
          aria-label={name}
        />
      );
    case 'list':
      // One line is one item.
      return (
        <TextArea
          value={block.items.join('\n')}
          onChange={(event) => onChange({ ...block, items: event.currentTarget.value.split('\n') })}
          resize="smart"
          aria-label={name}
        />
      );
    case 'node':
      return <NodeView node={block.node} />;
    case 'macro':
      return <MacroPlace page={page} macro={block} isEditing />;
  }
}
