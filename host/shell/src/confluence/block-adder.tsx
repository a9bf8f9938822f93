import Button from '@atlaskit/button/new';
import type { PageBlock } from '../../../snapshot/confluence-types';
import { useShell } from '../shell-context';

/** What can be put at the end of a page: texts, and every macro of the manifest. */
export function BlockAdder({ onAdd }: { onAdd: (block: PageBlock) => void }) {
  const { site, say, navigation } = useShell();
  const macros = site.modules.filter(({ place }) => place === 'macro');
  const texts: readonly [string, PageBlock][] = [
    ['paragraph', { kind: 'paragraph', text: '' }],
    ['heading', { kind: 'heading', level: 2, text: '' }],
    ['list', { kind: 'list', items: [''] }],
  ];
  return (
    <div className="wiki-adder" role="group" aria-label={say('shell.wiki.add')}>
      <span>{say('shell.wiki.add')}</span>
      {texts.map(([name, block]) => (
        <Button key={name} spacing="compact" onClick={() => onAdd(block)} testId={`add-${name}`}>
          {say(`shell.wiki.block.${name}`)}
        </Button>
      ))}
      {macros.map(({ key, title }) => (
        <Button
          key={key}
          spacing="compact"
          onClick={() => onAdd({ kind: 'macro', macro: key, config: {}, localId: crypto.randomUUID() })}
          testId={`add-macro-${key}`}
        >
          {say('shell.wiki.block.macro', { macro: title[navigation.place.lang] })}
        </Button>
      ))}
    </div>
  );
}
