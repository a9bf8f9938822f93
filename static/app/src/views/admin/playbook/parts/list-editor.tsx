import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import { Inline, Text } from '@atlaskit/primitives';
import type { ReactNode } from 'react';
import { useTexts } from '../../../../data/start-context';
import { useDraftStore, useField } from '../desk-context';
import { ListButtons } from '../fields/list-buttons';
import { asFields, asList, asText, moveItem, type Fields } from '../model/values';
import { sayText } from '../model/parts';

interface Props {
  empty: string;
  addLabel: string;
  create: (items: readonly unknown[]) => Fields;
  children: (index: number, item: Fields) => ReactNode;
}

/** The items of a part that is one list, each a card with its fields; order, adding and removing by buttons. */
export function ListEditor({ empty, addLabel, create, children }: Props) {
  const { lang } = useTexts();
  const store = useDraftStore();
  const { value, set } = useField([]);
  const items = asList(value);
  const put = (next: readonly unknown[]): void => {
    set(next.length === 0 ? undefined : next);
    void store.flush();
  };
  return (
    <div className="pb-cards">
      {items.length === 0 ? (
        <Text as="p" color="color.text.subtle">
          {empty}
        </Text>
      ) : null}
      {items.map((each, index) => {
        const item = asFields(each);
        return (
          <div key={index} className="pb-card">
            <div className="pb-grow">{children(index, item)}</div>
            <ListButtons
              name={sayText(item.name, lang) || asText(item.id) || asText(item.purpose) || String(index + 1)}
              index={index}
              count={items.length}
              onMove={(to) => put(moveItem(items, index, to))}
              onRemove={() => put(items.filter((_, place) => place !== index))}
            />
          </div>
        );
      })}
      <Inline>
        <Button iconBefore={AddIcon} onClick={() => put([...items, create(items)])}>
          {addLabel}
        </Button>
      </Inline>
    </div>
  );
}
