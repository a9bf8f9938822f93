import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { WikiPage } from '../../../server/wiki-api';
import type { MacroBlock, PageBlock } from '../../../snapshot/confluence-types';
import { MacroConfigModal } from '../../../uikit';
import { ask } from '../server';
import { useShell } from '../shell-context';
import { pageAddress, spacePath } from './addresses';
import { BlockAdder } from './block-adder';
import { BlockEditor } from './block-editor';
import { describePlace } from './macro-place';
import { wikiSaved } from './use-wiki';

/** A block while it is edited: its key stays when its neighbours move. */
interface Draft {
  key: string;
  block: PageBlock;
}

/** Labels are one word each, in small letters. */
const readLabels = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((label) => label !== '');

/** A page in the making: texts, lists and macros, each of which can be changed, moved and removed; nothing is kept before it is saved. */
export function PageEditor({ page }: { page: WikiPage }) {
  const { as, say, navigation, events, report, showFlag, site } = useShell();
  const [title, setTitle] = useState(page.title);
  const [drafts, setDrafts] = useState<Draft[]>(() => page.blocks.map((block, index) => ({ key: String(index), block })));
  const [labels, setLabels] = useState(page.labels.join(' '));
  const [configuring, setConfiguring] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const leave = (): void => navigation.go(pageAddress(page.space.key, page.id));
  const change = (key: string, block: PageBlock): void =>
    setDrafts((all) => all.map((draft) => (draft.key === key ? { key, block } : draft)));
  const moveUp = (at: number): void =>
    setDrafts((all) =>
      all.flatMap((draft, index) => (index === at - 1 ? (all[at] ? [all[at], draft] : [draft]) : index === at ? [] : [draft])),
    );
  const add = (block: PageBlock): void => {
    const key = crypto.randomUUID();
    setDrafts((all) => [...all, { key, block }]);
    if (block.kind === 'macro' && site.modules.some((module) => module.key === block.macro && module.config !== null)) setConfiguring(key);
  };
  const save = async (): Promise<void> => {
    setSaving(true);
    try {
      const blocks = drafts.map(({ block }) => block);
      const outcome = await ask('saveWikiPage', { as, id: page.id, basedOn: page.version, title, labels: readLabels(labels), blocks });
      if (outcome === 'saved') {
        events.emit(wikiSaved, null);
        leave();
      } else
        showFlag({ id: 'wiki-conflict', type: 'warning', title: say('shell.wiki.conflict'), description: say('shell.wiki.conflictText') });
    } catch (error) {
      report(error instanceof Error ? error.message : String(error));
    }
    setSaving(false);
  };
  const bin = async (): Promise<void> => {
    setSaving(true);
    try {
      await ask('binWikiPage', { as, id: page.id });
      events.emit(wikiSaved, null);
      navigation.go(spacePath(page.space.key));
    } catch (error) {
      report(error instanceof Error ? error.message : String(error));
    }
    setSaving(false);
  };
  const configured = drafts.find(({ key }) => key === configuring);
  return (
    <article className="wiki" data-testid="wiki-editor">
      <div className="wiki-actions">
        <Button appearance="subtle" isDisabled={isSaving} onClick={() => void bin()} testId="wiki-bin">
          {say('shell.wiki.bin')}
        </Button>
        <Button appearance="subtle" onClick={leave} testId="wiki-cancel">
          {say('shell.wiki.cancel')}
        </Button>
        <Button appearance="primary" isDisabled={isSaving || title.trim() === ''} onClick={() => void save()} testId="wiki-save">
          {say('shell.wiki.save')}
        </Button>
      </div>
      <Textfield
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        aria-label={say('shell.wiki.pageTitle')}
        testId="wiki-title"
      />
      <Textfield
        value={labels}
        onChange={(event) => setLabels(event.currentTarget.value)}
        aria-label={say('shell.wiki.labels')}
        placeholder={say('shell.wiki.labels')}
        testId="wiki-labels"
      />
      <ol className="wiki-blocks">
        {drafts.map(({ key, block }, index) => (
          <li key={key}>
            <BlockEditor
              page={page}
              block={block}
              isFirst={index === 0}
              onChange={(changed) => change(key, changed)}
              onConfigure={() => setConfiguring(key)}
              onMoveUp={() => moveUp(index)}
              onRemove={() => setDrafts((all) => all.filter((draft) => draft.key !== key))}
            />
          </li>
        ))}
      </ol>
      <BlockAdder onAdd={add} />
      {configured?.block.kind === 'macro' ? (
        <ConfigureMacro
          page={page}
          macro={configured.block}
          onSave={(changed) => change(configured.key, changed)}
          onClose={() => setConfiguring(null)}
        />
      ) : null}
    </article>
  );
}

function ConfigureMacro(props: { page: WikiPage; macro: MacroBlock; onSave: (macro: MacroBlock) => void; onClose: () => void }) {
  const { page, macro, onSave, onClose } = props;
  return (
    <MacroConfigModal
      moduleKey={macro.macro}
      extension={describePlace(page, macro, true)}
      config={macro.config}
      onSave={(config) => onSave({ ...macro, config })}
      onClose={onClose}
    />
  );
}
