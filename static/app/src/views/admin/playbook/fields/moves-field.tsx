import { useId, useState } from 'react';
import { useTexts } from '../../../../data/start-context';
import { useField } from '../desk-context';
import { readFlow } from '../model/flow-graph';
import type { Path } from '../model/values';
import { ChoiceList, type Option } from './choice-field';
import { GroupFrame } from './field-frame';
import { NamesInput } from './names-field';

interface Props {
  path: Path;
  label: string;
  help: string;
  stages: readonly Option[];
}

/** Moves from a stage to others, a line for each stage. A line without a target says nothing and is not written; emptying a line takes it out. */
export function MovesField({ path, label, help, stages }: Props) {
  const { t } = useTexts();
  const id = useId();
  const { value, set, leave, problems } = useField(path);
  const [begun, setBegun] = useState('');
  const { moves } = readFlow({ moves: value });
  const write = (next: readonly (readonly [string, readonly string[]])[]): void => {
    const said = next.filter(([from, to]) => from !== '' && to.length > 0);
    set(said.length === 0 ? undefined : Object.fromEntries(said));
  };
  const written = Object.entries(moves);
  const free = (own: string): Option[] => stages.filter((stage) => stage.value === own || !Object.hasOwn(moves, stage.value));
  const lines: (readonly [string, readonly string[]])[] = [...written, [begun, []]];
  const change = (index: number, from: string, to: readonly string[]): void => {
    if (index === written.length) setBegun(to.length > 0 ? '' : from);
    write(lines.map((line, each) => (each === index ? [from, to] : line)));
  };
  return (
    <GroupFrame id={id} label={label} help={help} problems={problems}>
      {lines.map(([from, to], index) => (
        <div key={index} className="pb-move">
          <ChoiceList
            id={`${id}-${index}-from`}
            label={t('editor.moves.from', { n: index + 1 })}
            value={from}
            options={free(from)}
            none={index === written.length ? t('editor.moves.another') : undefined}
            isInvalid={problems.length > 0}
            onChange={(next) => change(index, next, to)}
            onBlur={leave}
          />
          <span aria-hidden="true">→</span>
          <NamesInput
            id={`${id}-${index}-to`}
            label={t('editor.moves.to', { n: index + 1 })}
            value={to}
            options={stages.filter((stage) => stage.value !== from)}
            isClosed
            isInvalid={problems.length > 0}
            onChange={(next) => change(index, from, next)}
            onBlur={leave}
          />
        </div>
      ))}
    </GroupFrame>
  );
}
