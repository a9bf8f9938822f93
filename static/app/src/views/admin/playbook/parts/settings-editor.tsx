import { useTexts } from '../../../../data/start-context';
import { useField } from '../desk-context';
import { NamesField } from '../fields/names-field';
import { NumberField } from '../fields/number-field';
import { TextField } from '../fields/text-field';
import { asTexts } from '../model/values';
import { Block, PartFrame } from './part-frame';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const workWeek: readonly string[] = days.slice(0, 5);

/** What holds for all standards unless one says otherwise. */
export function SettingsEditor() {
  const { t } = useTexts();
  const inDays = t('editor.unit.days');
  return (
    <PartFrame part={{ kind: 'settings' }} title={t('editor.part.settings')} intro={t('editor.settings.intro')}>
      <Block title={t('editor.settings.windows')}>
        <div className="pb-two">
          <NumberField path={['windowDays']} label={t('editor.settings.windowDays')} unit={inDays} fallback={90} />
          <NumberField
            path={['widenDays']}
            label={t('editor.settings.widenDays')}
            unit={inDays}
            fallback={365}
            help={t('editor.settings.widenHelp')}
          />
        </div>
      </Block>
      <Block title={t('editor.settings.adoption')}>
        <div className="pb-two">
          <NumberField path={['adoptedAfterDays']} label={t('editor.settings.adoptedAfterDays')} unit={inDays} fallback={14} />
          <NumberField
            path={['minCoverage']}
            label={t('editor.settings.minCoverage')}
            isShare
            fallback={0.8}
            help={t('editor.settings.minCoverageHelp')}
          />
          <NumberField
            path={['minGroupSize']}
            label={t('editor.settings.minGroupSize')}
            fallback={5}
            help={t('editor.settings.minGroupSizeHelp')}
          />
        </div>
        <NamesField path={['levels']} label={t('editor.settings.levels')} help={t('editor.settings.levelsHelp')} />
      </Block>
      <Block title={t('editor.settings.report')}>
        <div className="pb-two">
          <NumberField path={['goal', 'share']} label={t('editor.settings.goalShare')} isShare help={t('editor.settings.goalHelp')} />
          <TextField path={['goal', 'by']} label={t('editor.settings.goalBy')} type="date" />
        </div>
        <Outcomes />
      </Block>
      <Block title={t('editor.settings.waivers')}>
        <div className="pb-two">
          <NumberField path={['waiver', 'maxDays']} label={t('editor.settings.maxDays')} unit={inDays} fallback={180} />
          <NumberField path={['waiver', 'renewals']} label={t('editor.settings.renewals')} fallback={1} />
        </div>
      </Block>
      <Block title={t('editor.settings.calendar')}>
        <WorkingDays />
        <NamesField path={['holidays']} label={t('editor.settings.holidays')} help={t('editor.settings.holidaysHelp')} />
      </Block>
    </PartFrame>
  );
}

/** Whether adopters stand beside the others in the report: off unless somebody switches it on. */
function Outcomes() {
  const { t } = useTexts();
  const { value, set, leave } = useField(['outcomes']);
  return (
    <label className="pb-choice">
      <input
        type="checkbox"
        checked={value === true}
        onChange={(event) => {
          set(event.target.checked ? true : undefined);
          leave();
        }}
      />
      <span>{t('editor.settings.outcomes')}</span>
    </label>
  );
}

function WorkingDays() {
  const { t } = useTexts();
  const { value, set, leave } = useField(['workingDays']);
  const chosen = value === undefined ? workWeek : asTexts(value);
  return (
    <fieldset className="pb-days">
      <legend>{t('editor.settings.workingDays')}</legend>
      {days.map((day) => (
        <label key={day} className="pb-choice">
          <input
            type="checkbox"
            checked={chosen.includes(day)}
            onChange={(event) => {
              set(days.filter((each) => (each === day ? event.target.checked : chosen.includes(each))));
              leave();
            }}
          />
          <span>{t(`editor.day.${day}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
