import { Text } from '@atlaskit/primitives';
import { useTexts } from '../../../../data/start-context';
import { useField, useWork } from '../desk-context';
import { IdField } from '../fields/id-field';
import { NamesField } from '../fields/names-field';
import { PairField } from '../fields/pair-field';
import { findReach, readFlow, toggleMark, toggleMove } from '../model/flow-graph';
import { listNamed, readPart, sayText } from '../model/parts';
import { asFields } from '../model/values';
import { FieldProblems } from '../fields/field-frame';
import { FlowMatrix } from './flow-matrix';
import { FlowPicture } from './flow-picture';
import { ItemActions } from './item-actions';
import { Block, PartFrame } from './part-frame';

/** One flow: drawn as it is edited, and as a table of the same moves. */
export function FlowEditor({ id }: { id: string }) {
  const { t, lang } = useTexts();
  const part = { kind: 'flow', id } as const;
  const name = useWork((work) => sayText(asFields(readPart(work.document, part)).name, lang));
  return (
    <PartFrame part={part} kind={t('editor.flow.one')} title={name || t('editor.untitled')} actions={<ItemActions part={part} />}>
      <Moves id={id} />
      <Block title={t('editor.flow.names')}>
        <PairField path={['name']} label={t('editor.name')} isQuiet help={t('editor.flow.nameHelp')} />
      </Block>
      <Block title={t('editor.flow.applies')} help={t('editor.flow.appliesHelp')}>
        <NamesField path={['appliesTo', 'issueTypes']} label={t('editor.flow.issueTypes')} placeholder={t('editor.flow.any')} />
        <NamesField path={['appliesTo', 'resolutions']} label={t('editor.flow.resolutions')} placeholder={t('editor.flow.any')} />
        <NamesField path={['appliesTo', 'statuses']} label={t('editor.flow.statuses')} placeholder={t('editor.flow.any')} />
      </Block>
      <Block title={t('editor.id.block')}>
        <IdField key={id} part={part} />
      </Block>
    </PartFrame>
  );
}

function Moves({ id }: { id: string }) {
  const { t, lang, list } = useTexts();
  const document = useWork((work) => work.document);
  const moves = useField(['moves']);
  const start = useField(['start']);
  const end = useField(['end']);
  const stages = listNamed(document, 'stages', lang);
  const ids = stages.map((stage) => stage.id);
  const graph = readFlow(readPart(document, { kind: 'flow', id }));
  const reach = findReach(graph, ids);
  const nameOf = (stage: string): string => stages.find((each) => each.id === stage)?.name ?? stage;
  const move = (from: string, to: string): void => moves.set(toggleMove(graph, from, to, ids));
  const mark = (kind: 'start' | 'end', stage: string): void => (kind === 'start' ? start : end).set(toggleMark(graph[kind], stage, ids));
  return (
    <>
      <Block title={t('editor.flow.picture')} help={t('editor.flow.pictureHelp')}>
        <FlowPicture stages={stages} graph={graph} reach={reach} onMove={move} />
        {reach.unreachable.length === 0 ? null : (
          <Text as="p" size="small" color="color.text.warning">
            {t('editor.flow.unreachable', { n: reach.unreachable.length, stages: list(reach.unreachable.map(nameOf)) })}
          </Text>
        )}
        {reach.deadEnds.length === 0 ? null : (
          <Text as="p" size="small" color="color.text.warning">
            {t('editor.flow.deadEnds', { n: reach.deadEnds.length, stages: list(reach.deadEnds.map(nameOf)) })}
          </Text>
        )}
        {reach.unused.length === 0 ? null : (
          <Text as="p" size="small" color="color.text.subtlest">
            {t('editor.flow.unused', { stages: list(reach.unused.map(nameOf)) })}
          </Text>
        )}
        <FieldProblems id={`moves-${id}`} problems={[...moves.problems, ...start.problems, ...end.problems]} />
      </Block>
      <Block title={t('editor.flow.matrix')} help={t('editor.flow.matrixHelp')}>
        <FlowMatrix stages={stages} graph={graph} onMove={move} onMark={mark} />
      </Block>
    </>
  );
}
