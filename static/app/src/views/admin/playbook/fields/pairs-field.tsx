import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import { Inline } from '@atlaskit/primitives';
import { useTexts } from '../../../../data/start-context';
import { useField } from '../desk-context';
import { asList, moveItem, type Path } from '../model/values';
import { ListButtons } from './list-buttons';
import { PairField } from './pair-field';

/** A list of texts in both languages, in their order. */
export function PairsField({ path, label, addLabel }: { path: Path; label: string; addLabel: string }) {
  const { t } = useTexts();
  const { value, set } = useField(path);
  const items = asList(value);
  const put = (next: readonly unknown[]): void => set(next.length === 0 ? undefined : next);
  return (
    <div className="pb-field" role="group" aria-label={label}>
      {items.map((_, index) => {
        const name = t('editor.itemOf', { list: label, n: index + 1 });
        return (
          <div key={index} className="pb-row">
            <div className="pb-grow">
              <PairField path={[...path, index]} label={name} isLong isQuiet />
            </div>
            <ListButtons
              name={name}
              index={index}
              count={items.length}
              onMove={(to) => put(moveItem(items, index, to))}
              onRemove={() => put(items.filter((__, each) => each !== index))}
            />
          </div>
        );
      })}
      <Inline>
        <Button appearance="subtle" spacing="compact" iconBefore={AddIcon} onClick={() => put([...items, {}])}>
          {addLabel}
        </Button>
      </Inline>
    </div>
  );
}
