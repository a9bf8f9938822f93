import Button, { IconButton } from '@atlaskit/button/new';
import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import CopyIcon from '@atlaskit/icon/core/copy';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { Inline, Text } from '@atlaskit/primitives';
import { useState } from 'react';
import type { Part } from '../../../../../../../src/contract/playbook-draft';
import { useTexts } from '../../../../data/start-context';
import { useDraftStore, useEditor, useWork } from '../desk-context';
import { copyItem } from '../model/new-items';
import { groupByArea, stepInGroup } from '../model/outline';
import { itemLists, nameItems, listItems, readPart, type ItemKind } from '../model/parts';
import { listReferences } from '../model/rename-references';
import { asFields } from '../model/values';

/** Up, down, a copy, away: for a flow, a role or a standard. Removing asks in place, and says who speaks of it. */
export function ItemActions({ part }: { part: Part & { kind: ItemKind; id: string } }) {
  const { t, lang } = useTexts();
  const store = useDraftStore();
  const { go, checks } = useEditor();
  const work = useWork((each) => each);
  const [isAsking, setAsking] = useState(false);
  const { kind, id } = part;
  const order = nameItems(listItems(work.document, kind));
  const group =
    kind === 'standard'
      ? (groupByArea(work, lang)
          .map(({ lines }) => lines.map((line) => line.part.id ?? ''))
          .find((ids) => ids.includes(id)) ?? order)
      : order;
  const referred = kind === 'standard' ? [] : listReferences(work.document, kind, id, checks);
  const move = (step: -1 | 1): void => {
    const next = stepInGroup(order, group, id, step);
    if (next === null) return;
    store.edit({ kind: 'order', id: itemLists[kind] }, [], next);
    void store.flush();
  };
  const copy = (): void => {
    const item = copyItem(work.document, kind, asFields(readPart(work.document, part)), { en: '(copy)', fr: '(copie)' });
    store.edit({ kind, id: item.id }, [], item);
    void store.flush();
    go({ kind: 'part', part: { kind, id: item.id } });
  };
  const remove = (): void => {
    const next = group[group.indexOf(id) + 1] ?? group[group.indexOf(id) - 1];
    go(next === undefined ? { kind: 'home' } : { kind: 'part', part: { kind, id: next } });
    store.edit(part, [], undefined);
    void store.flush();
  };
  if (isAsking) {
    return (
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text size="small">{t('editor.item.sure', { n: referred.length })}</Text>
        <Button appearance="danger" spacing="compact" onClick={remove}>
          {t('editor.item.remove')}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={() => setAsking(false)}>
          {t('editor.item.keep')}
        </Button>
      </Inline>
    );
  }
  return (
    <span className="pb-buttons">
      <IconButton
        icon={ArrowUpIcon}
        label={t('editor.item.up')}
        appearance="subtle"
        isDisabled={group[0] === id}
        onClick={() => move(-1)}
        isTooltipDisabled={false}
      />
      <IconButton
        icon={ArrowDownIcon}
        label={t('editor.item.down')}
        appearance="subtle"
        isDisabled={group.at(-1) === id}
        onClick={() => move(1)}
        isTooltipDisabled={false}
      />
      <IconButton icon={CopyIcon} label={t('editor.item.copy')} appearance="subtle" onClick={copy} isTooltipDisabled={false} />
      <IconButton
        icon={DeleteIcon}
        label={t('editor.item.remove')}
        appearance="subtle"
        onClick={() => setAsking(true)}
        isTooltipDisabled={false}
      />
    </span>
  );
}
