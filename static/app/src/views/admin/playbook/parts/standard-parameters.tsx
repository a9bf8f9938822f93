import { areas, governances } from '../../../../../../../src/contract/playbook';
import { useTexts } from '../../../../data/start-context';
import { useEditor, usePart, useWork } from '../desk-context';
import { ChoiceField, type Option } from '../fields/choice-field';
import { NameField, NamesField } from '../fields/names-field';
import { NumberField } from '../fields/number-field';
import { TextField } from '../fields/text-field';
import { listNamed, readPart } from '../model/parts';
import { asTexts, readAt } from '../model/values';
import { useOptions } from './use-options';
import { ModeLadder } from './mode-ladder';
import { Block } from './part-frame';

const efforts = ['S', 'M', 'L'] as const;
const toOptions = (names: readonly string[]): Option[] => [...new Set(names)].sort().map((name) => ({ value: name, label: name }));

/** Everything of a standard that is no text for its readers and no check. */
export function StandardParameters() {
  const { t, lang } = useTexts();
  const { squads } = useEditor();
  const document = useWork((work) => work.document);
  const { owners } = useOptions();
  const part = usePart();
  const said = readAt(readPart(document, part), ['governance']);
  const governance = governances.find((each) => each === said) ?? 'top-down';
  const levels = toOptions(asTexts(readAt(document, ['settings', 'levels'])));
  const objectives = listNamed(document, 'objectives', lang).map(({ id, name }) => ({ value: id, label: name }));
  const tribes = toOptions(squads.flatMap(({ tribe }) => (tribe === null ? [] : [tribe])));
  const squadOptions = squads.map(({ key, name }) => ({ value: key, label: name }));
  const selector = (path: readonly string[]) => (
    <>
      <NamesField path={[...path, 'tribes']} label={t('editor.standard.tribes')} options={tribes} placeholder={t('editor.standard.any')} />
      <NamesField
        path={[...path, 'squads']}
        label={t('editor.standard.squads')}
        options={squadOptions}
        placeholder={t('editor.standard.any')}
      />
      <NamesField path={[...path, 'kinds']} label={t('editor.standard.kinds')} placeholder={t('editor.standard.any')} />
    </>
  );
  return (
    <>
      <Block title={t('editor.standard.mode')} help={t('editor.standard.modeHelp')}>
        <ModeLadder />
      </Block>
      <Block title={t('editor.standard.place')}>
        <div className="pb-two">
          <ChoiceField
            path={['area']}
            label={t('editor.standard.area')}
            none={t('editor.byDefault', { value: t('editor.area.delivery') })}
            options={areas.map((area) => ({ value: area, label: t(`editor.area.${area}`) }))}
          />
          <ChoiceField path={['level']} label={t('editor.standard.level')} none={t('editor.standard.noLevel')} options={levels} />
        </div>
        <NamesField
          path={['serves']}
          label={t('editor.standard.serves')}
          options={objectives}
          isClosed
          help={t('editor.standard.servesHelp')}
        />
      </Block>
      <Block title={t('editor.standard.governance')}>
        <ChoiceField
          path={['governance']}
          label={t('editor.standard.governanceLabel')}
          none={t('editor.byDefault', { value: t('page.practices.governance.top-down') })}
          options={governances.map((each) => ({ value: each, label: t(`page.practices.governance.${each}`) }))}
          help={t(`editor.governance.${governance}`)}
        />
        <NameField path={['owner']} label={t('editor.standard.owner')} options={owners} help={t('editor.standard.ownerHelp')} />
      </Block>
      <Block title={t('editor.standard.scope')} help={t('editor.standard.scopeHelp')}>
        {selector(['scope'])}
        <details className="pb-details">
          <summary>{t('editor.standard.except')}</summary>
          {selector(['scope', 'except'])}
        </details>
      </Block>
      <Block title={t('editor.standard.cost')}>
        <div className="pb-two">
          <ChoiceField
            path={['effort']}
            label={t('editor.standard.effort')}
            none={t('editor.unsaid')}
            options={efforts.map((effort) => ({ value: effort, label: t(`editor.effort.${effort}`) }))}
          />
          <NumberField path={['minutesPerMonth']} label={t('editor.standard.minutes')} unit={t('editor.unit.minutes')} />
        </div>
        <NumberField
          path={['graceDays']}
          label={t('editor.standard.grace')}
          unit={t('editor.unit.days')}
          fallback={0}
          help={t('editor.standard.graceHelp')}
        />
      </Block>
      <Block title={t('editor.standard.dates')}>
        <div className="pb-two">
          <TextField path={['since']} label={t('editor.standard.since')} type="date" />
          <TextField path={['reviewBy']} label={t('editor.standard.reviewBy')} type="date" />
        </div>
        <NumberField path={['version']} label={t('editor.standard.version')} fallback={1} help={t('editor.standard.versionHelp')} />
        <TextField path={['doc']} label={t('editor.standard.doc')} help={t('editor.standard.docHelp')} />
      </Block>
    </>
  );
}
