import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import WarningIcon from '@atlaskit/icon/core/warning';
import { Text } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import { useId, useState } from 'react';
import { DottedLine } from '../../../../components/dotted-line';
import { useTexts } from '../../../../data/start-context';
import { useEditor, useField, usePart, useWork } from '../desk-context';
import { ChoiceField } from '../fields/choice-field';
import { ListButtons } from '../fields/list-buttons';
import { NumberField } from '../fields/number-field';
import { TextField } from '../fields/text-field';
import { readPart } from '../model/parts';
import { listUnknownKeys, readFields } from '../model/schema-fields';
import { asFields, asNumber, asText, readAt } from '../model/values';
import { ParameterField } from './parameter-field';

interface Props {
  index: number;
  count: number;
  initiallyOpen: boolean;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One check of the standard: its question, and when opened its parameters as the check itself describes them. */
export function CheckCard({ index, count, initiallyOpen, onMove, onRemove }: Props) {
  const { t } = useTexts();
  const id = useId();
  const { checks } = useEditor();
  const [isOpen, setOpen] = useState(initiallyOpen);
  const { value, problems } = useField(['checks', index]);
  const check = asFields(value);
  const info = checks.find((each) => each.id === check.use);
  const name = asText(check.id) || t('editor.check.nth', { n: index + 1 });
  const Chevron = isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <div className="pb-check">
      <div className="pb-check-head">
        <button type="button" className="pb-check-toggle" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          <Chevron label="" size="small" color={token('color.icon.subtle')} />
          <span className="pb-grow">
            <Text weight="medium">{info?.question ?? asText(check.use)}</Text>
            <DottedLine items={[name, asText(check.use), check.severity === 'advice' ? t('editor.severity.advice') : null]} />
          </span>
          {problems.length === 0 ? null : (
            <WarningIcon label={t('editor.problems.count', { n: problems.length })} size="small" color={token('color.icon.danger')} />
          )}
        </button>
        <ListButtons name={name} index={index} count={count} onMove={onMove} onRemove={onRemove} />
      </div>
      <div id={id} hidden={!isOpen} className="pb-check-body">
        {isOpen ? <CheckForm index={index} /> : null}
      </div>
    </div>
  );
}

function CheckForm({ index }: { index: number }) {
  const { t } = useTexts();
  const { checks } = useEditor();
  const part = usePart();
  const use = useWork((work) => asText(readAt(readPart(work.document, part), ['checks', index, 'use'])));
  const given = useWork((work) => readAt(readPart(work.document, part), ['checks', index, 'with']));
  const info = checks.find((each) => each.id === use);
  const fields = info === undefined ? [] : readFields(info.schema, info.refers);
  const at = ['checks', index] as const;
  return (
    <>
      {info === undefined ? (
        <ChoiceField
          path={[...at, 'use']}
          label={t('editor.check.use')}
          options={checks.map((each) => ({ value: each.id, label: each.question }))}
        />
      ) : (
        <details className="pb-details">
          <summary>{t('editor.check.how')}</summary>
          <Text as="p" size="small" color="color.text.subtle">
            {info.doc}
          </Text>
          <Text as="p" size="small" color="color.text.subtle">
            {t('editor.check.facts', { facts: info.facts.map(({ name }) => name).join(', ') })}
          </Text>
        </details>
      )}
      {fields.map((field) => (
        <ParameterField key={field.key} field={field} path={[...at, 'with', field.key]} />
      ))}
      {info === undefined
        ? null
        : listUnknownKeys(given, fields).map((key) => (
            <TextField key={key} path={[...at, 'with', key]} label={key} help={t('editor.check.unknownKey')} />
          ))}
      <div className="pb-two">
        <ChoiceField
          path={[...at, 'severity']}
          label={t('editor.check.severity')}
          none={t('editor.byDefault', { value: t('editor.severity.must') })}
          options={(['must', 'advice'] as const).map((each) => ({ value: each, label: t(`editor.severity.${each}`) }))}
          help={t('editor.check.severityHelp')}
        />
        <NumberField
          path={[...at, 'minSample']}
          label={t('editor.check.minSample')}
          fallback={info?.defaults.minSample ?? 1}
          help={t('editor.check.minSampleHelp')}
        />
        <NumberField
          path={[...at, 'windowDays']}
          label={t('editor.check.window')}
          unit={t('editor.unit.days')}
          fallback={useWork((work) => asNumber(readAt(work.document, ['settings', 'windowDays'])) ?? 90)}
        />
        <TextField path={[...at, 'id']} label={t('editor.id.label')} isMonospaced />
      </div>
    </>
  );
}
