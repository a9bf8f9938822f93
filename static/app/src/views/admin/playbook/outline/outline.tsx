import { IconButton } from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import { Text } from '@atlaskit/primitives';
import { useCallback, useDeferredValue, type ReactNode } from 'react';
import type { Part, PartKind } from '../../../../../../../src/contract/playbook-draft';
import { useTexts } from '../../../../data/start-context';
import { useDraftStore, useEditor, useWork } from '../desk-context';
import { createItem } from '../model/new-items';
import { groupByArea, listLines, markPart, type OutlineLine } from '../model/outline';
import { itemLists, listItems, nameItems, type ItemKind } from '../model/parts';
import { moveItem } from '../model/values';
import { OutlineRow } from './outline-row';

const names: Record<ItemKind, { en: string; fr: string }> = {
  flow: { en: 'New flow', fr: 'Nouveau parcours' },
  role: { en: 'New role', fr: 'Nouveau rôle' },
  standard: { en: 'New standard', fr: 'Nouveau standard' },
};
const whole = ['vision', 'objectives', 'tools', 'stages', 'stageMap'] as const;

/** All that the playbook has, in the order of its file. */
export function Outline({ current }: { current: Part | null }) {
  const { t, lang } = useTexts();
  const store = useDraftStore();
  const { go } = useEditor();
  const work = useDeferredValue(useWork((each) => each));
  const others = Object.keys(work.document).filter((key) => !known.includes(key));

  const open = useCallback(
    (kind: PartKind, id: string | undefined) => go({ kind: 'part', part: id === undefined ? { kind } : { kind, id } }),
    [go],
  );
  const drop = useCallback(
    (kind: ItemKind, dragged: string, before: string) => {
      const state = store.read();
      if (state.kind !== 'open') return;
      const order = nameItems(listItems(state.work.document, kind));
      store.edit({ kind: 'order', id: itemLists[kind] }, [], moveItem(order, order.indexOf(dragged), order.indexOf(before)));
      void store.flush();
    },
    [store],
  );
  const dropFlow = useCallback((dragged: string, before: string) => drop('flow', dragged, before), [drop]);
  const dropRole = useCallback((dragged: string, before: string) => drop('role', dragged, before), [drop]);
  const dropStandard = useCallback((dragged: string, before: string) => drop('standard', dragged, before), [drop]);

  const add = (kind: ItemKind): void => {
    const item = createItem(work.document, kind, names[kind]);
    store.edit({ kind, id: item.id }, [], item);
    void store.flush();
    open(kind, item.id);
  };
  const plain = (part: Part, title: string) => (
    <OutlineRow
      key={part.id ?? part.kind}
      kind={part.kind}
      id={part.id}
      title={title}
      {...markPart(work, part)}
      isChosen={current?.kind === part.kind && current.id === part.id}
      onOpen={open}
    />
  );
  const rows = (lines: readonly OutlineLine[], onDrop: (dragged: string, before: string) => void) =>
    lines.map(({ part, title, mode, problems, change }) => (
      <OutlineRow
        key={part.id}
        kind={part.kind}
        id={part.id}
        title={title}
        mode={mode}
        problems={problems}
        change={change}
        isChosen={current?.kind === part.kind && current.id === part.id}
        isMovable
        onOpen={open}
        onDrop={onDrop}
      />
    ));
  const groups = groupByArea(work, lang);
  return (
    <nav className="pb-outline" aria-label={t('editor.outline')}>
      <ul className="pb-lines-list">
        {plain({ kind: 'meta' }, t('editor.part.meta'))}
        {whole.map((kind) => plain({ kind }, t(`editor.part.${kind}`)))}
      </ul>
      <Group title={t('editor.part.flows')} add={t('editor.add.flow')} onAdd={() => add('flow')}>
        <ul className="pb-lines-list">{rows(listLines(work, 'flow', lang), dropFlow)}</ul>
      </Group>
      <Group title={t('editor.part.roles')} add={t('editor.add.role')} onAdd={() => add('role')}>
        <ul className="pb-lines-list">{rows(listLines(work, 'role', lang), dropRole)}</ul>
      </Group>
      <Group title={t('editor.part.standards')} add={t('editor.add.standard')} onAdd={() => add('standard')}>
        {groups.map(({ area, lines }) => (
          <div key={area}>
            <div className="pb-area">
              <Text size="small" color="color.text.subtlest">
                {t(`editor.area.${area}`)}
              </Text>
            </div>
            <ul className="pb-lines-list" aria-label={t(`editor.area.${area}`)}>
              {rows(lines, dropStandard)}
            </ul>
          </div>
        ))}
      </Group>
      <ul className="pb-lines-list">
        {plain({ kind: 'settings' }, t('editor.part.settings'))}
        {others.map((id) => plain({ kind: 'other', id }, id))}
      </ul>
    </nav>
  );
}

const known: readonly string[] = ['playbook', 'id', 'name', 'flows', 'roles', 'standards', 'settings', ...whole];

function Group({ title, add, onAdd, children }: { title: string; add: string; onAdd: () => void; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <div className="pb-group-head">
        <Text size="small" weight="semibold" color="color.text.subtle">
          {title}
        </Text>
        <IconButton icon={AddIcon} label={add} appearance="subtle" spacing="compact" onClick={onAdd} isTooltipDisabled={false} />
      </div>
      {children}
    </section>
  );
}
