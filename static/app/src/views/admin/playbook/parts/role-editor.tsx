import { useTexts } from '../../../../data/start-context';
import { useWork } from '../desk-context';
import { ChoiceField } from '../fields/choice-field';
import { IdField } from '../fields/id-field';
import { NamesField } from '../fields/names-field';
import { NumberField } from '../fields/number-field';
import { PairField } from '../fields/pair-field';
import { PairsField } from '../fields/pairs-field';
import { TextField } from '../fields/text-field';
import { readPart, sayText } from '../model/parts';
import { asFields } from '../model/values';
import { ItemActions } from './item-actions';
import { Block, PartFrame } from './part-frame';
import { useOptions } from './use-options';

const lists = ['responsibilities', 'decides', 'delivers', 'doesNot', 'needs'] as const;
const levels = ['squad', 'tribe', 'organisation'] as const;

/** One role card: what the role is for, does, decides, delivers and does not do; who may hold it, and how many. */
export function RoleEditor({ id }: { id: string }) {
  const { t, lang } = useTexts();
  const part = { kind: 'role', id } as const;
  const role = useWork((work) => asFields(readPart(work.document, part)));
  const options = useOptions();
  return (
    <PartFrame
      part={part}
      kind={t('editor.role.one')}
      title={sayText(role.name, lang) || t('editor.untitled')}
      actions={<ItemActions part={part} />}
      side={
        <>
          <Block title={t('editor.role.holders')}>
            <ChoiceField
              path={['level']}
              label={t('editor.role.level')}
              none={t('editor.byDefault', { value: t('editor.role.levels.squad') })}
              options={levels.map((level) => ({ value: level, label: t(`editor.role.levels.${level}`) }))}
            />
            <div className="pb-two">
              <NumberField path={['perSquad', 'min']} label={t('editor.role.min')} fallback={0} />
              <NumberField path={['perSquad', 'max']} label={t('editor.role.max')} />
            </div>
            <NumberField path={['maxSquads']} label={t('editor.role.maxSquads')} help={t('editor.role.maxSquadsHelp')} />
            <NamesField
              path={['notWith']}
              label={t('editor.role.notWith')}
              options={options.role.filter((option) => option.value !== id)}
              isClosed
              help={t('editor.role.notWithHelp')}
            />
          </Block>
          <Block title={t('editor.role.found')}>
            <NamesField path={['aliases']} label={t('editor.role.aliases')} help={t('editor.role.aliasesHelp')} />
            <TextField path={['jiraRole']} label={t('editor.role.jiraRole')} help={t('editor.role.jiraRoleHelp')} />
          </Block>
          <Block title={t('editor.role.kept')}>
            <TextField
              path={['reviewEvery']}
              label={t('editor.role.reviewEvery')}
              placeholder="P6M"
              help={t('editor.role.reviewEveryHelp')}
            />
            <IdField key={id} part={part} />
          </Block>
        </>
      }
    >
      <Block title={t('editor.role.card')}>
        <PairField path={['name']} label={t('editor.name')} />
        <PairField path={['purpose']} label={t('editor.role.purpose')} isLong />
      </Block>
      {lists.map((list) => (
        <Block key={list} title={t(`roles.${list}`)}>
          <PairsField path={[list]} label={t(`roles.${list}`)} addLabel={t('editor.role.add')} />
        </Block>
      ))}
      <Block title={t('roles.coverRule')} help={t('editor.role.coverHelp')}>
        <PairField path={['cover']} label={t('roles.coverRule')} isLong />
      </Block>
      <Block title={t('editor.role.call')} help={t('editor.role.callHelp')}>
        <PairField path={['goal']} label={t('roles.goal')} isLong />
        <PairField path={['scopeOfRole']} label={t('roles.scope')} isLong />
      </Block>
    </PartFrame>
  );
}
