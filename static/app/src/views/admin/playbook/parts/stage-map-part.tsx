import Button, { IconButton } from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { Inline, Text } from '@atlaskit/primitives';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { useTexts } from '../../../../data/start-context';
import { useField } from '../desk-context';
import { ChoiceList } from '../fields/choice-field';
import { findShadowed, readLines, writeLines, type StageMapLine } from '../model/stage-map-lines';
import { moveItem } from '../model/values';
import { PartFrame } from './part-frame';
import { useOptions } from './use-options';

/** What a Jira status means unless a squad says otherwise: the first line that fits wins. */
export function StageMapPart() {
  const { t } = useTexts();
  return (
    <PartFrame part={{ kind: 'stageMap' }} title={t('editor.part.stageMap')} intro={t('editor.stageMap.intro')}>
      <Lines />
    </PartFrame>
  );
}

function Lines() {
  const { t } = useTexts();
  const { value, set, leave } = useField([]);
  const { stage: stages } = useOptions();
  const [typed, setTyped] = useState('');
  const lines = readLines(value);
  const shadowed = findShadowed(lines);
  const put = (next: readonly StageMapLine[]): void => set(writeLines(next));
  const change = (index: number, fields: Partial<StageMapLine>): void =>
    put(lines.map((line, each) => (each === index ? { ...line, ...fields } : line)));
  const shown = lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.status.toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    <>
      <Inline space="space.100" spread="space-between" alignBlock="center" shouldWrap>
        <div style={{ width: 260 }}>
          <Textfield
            isCompact
            aria-label={t('editor.stageMap.search')}
            placeholder={t('editor.stageMap.search')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <Text size="small" color="color.text.subtle">
          {t('editor.stageMap.count', { n: lines.length })}
        </Text>
      </Inline>
      <div className="pb-scroll">
        <table className="pb-lines">
          <thead>
            <tr>
              <th scope="col">{t('editor.stageMap.status')}</th>
              <th scope="col">{t('editor.stageMap.types')}</th>
              <th scope="col">{t('editor.stageMap.stage')}</th>
              <th scope="col">
                <span className="pb-hidden">{t('editor.stageMap.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, index }) => (
              <tr key={index} data-shadowed={shadowed.has(index)}>
                <td>
                  <Textfield
                    isCompact
                    aria-label={t('editor.stageMap.statusOf', { n: index + 1 })}
                    value={line.status}
                    onChange={(event) => change(index, { status: event.currentTarget.value })}
                    onBlur={leave}
                  />
                  {shadowed.has(index) ? (
                    <Text as="p" size="small" color="color.text.warning">
                      {t('editor.stageMap.shadowed')}
                    </Text>
                  ) : null}
                </td>
                <td>
                  <TypesInput
                    label={t('editor.stageMap.typesOf', { status: line.status })}
                    placeholder={t('editor.stageMap.allTypes')}
                    types={line.issueTypes}
                    onChange={(issueTypes) => change(index, { issueTypes })}
                    onBlur={leave}
                  />
                </td>
                <td>
                  <ChoiceList
                    id={`stage-of-${index}`}
                    label={t('editor.stageMap.stageOf', { status: line.status })}
                    value={line.stage}
                    options={stages}
                    isInvalid={!stages.some((option) => option.value === line.stage)}
                    onChange={(stage) => change(index, { stage })}
                    onBlur={leave}
                  />
                </td>
                <td>
                  <LineButtons
                    name={line.status || String(index + 1)}
                    isFirst={index === 0}
                    isLast={index === lines.length - 1}
                    onMove={(step) => put(moveItem(lines, index, index + step))}
                    onRemove={() => put(lines.filter((_, each) => each !== index))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Inline>
        <Button
          iconBefore={AddIcon}
          onClick={() => {
            setTyped('');
            put([...lines, { status: '', issueTypes: [], stage: stages[0]?.value ?? '' }]);
          }}
        >
          {t('editor.stageMap.add')}
        </Button>
      </Inline>
    </>
  );
}

interface ButtonsProps {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}

function LineButtons({ name, isFirst, isLast, onMove, onRemove }: ButtonsProps) {
  const { t } = useTexts();
  const common = { appearance: 'subtle', spacing: 'compact', isTooltipDisabled: true } as const;
  return (
    <span className="pb-buttons">
      <IconButton {...common} icon={ArrowUpIcon} label={t('editor.moveUp', { name })} isDisabled={isFirst} onClick={() => onMove(-1)} />
      <IconButton {...common} icon={ArrowDownIcon} label={t('editor.moveDown', { name })} isDisabled={isLast} onClick={() => onMove(1)} />
      <IconButton {...common} icon={DeleteIcon} label={t('editor.removeName', { name })} onClick={onRemove} />
    </span>
  );
}

interface TypesProps {
  label: string;
  placeholder: string;
  types: readonly string[];
  onChange: (types: string[]) => void;
  onBlur: () => void;
}

/** Names with commas between them; what is typed stands until one leaves the field. */
function TypesInput({ label, placeholder, types, onChange, onBlur }: TypesProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string): string[] =>
    text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
  return (
    <Textfield
      isCompact
      aria-label={label}
      placeholder={placeholder}
      value={typed ?? types.join(', ')}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(read(event.currentTarget.value));
      }}
      onBlur={() => {
        setTyped(null);
        onBlur();
      }}
    />
  );
}
