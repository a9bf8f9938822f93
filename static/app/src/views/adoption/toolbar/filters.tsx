import { Inline } from '@atlaskit/primitives';
import Button from '@atlaskit/button/new';
import type { Report, ReportFilter } from '../../../../../../src/contract/report';
import { nameTribe } from '../../../../../../src/text/adoption/heat-map';
import { nameMonth } from '../../../../../../src/text/adoption/month';
import { ChoiceMenu, ChoicesMenu } from '../../../components/choice-menu';
import { useTexts } from '../../../data/start-context';
import { everything, isNarrowed, periods, type ReportChoice } from '../choice';

interface Props {
  options: Report['options'];
  choice: ReportChoice;
  onChoose: (choice: ReportChoice) => void;
}

/** What the report speaks of: squads by tribe and lead, practices by area and name, how far back it looks, and as of when. */
export function Filters({ options, choice, onChoose }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const { filter, month } = choice;
  const change = (part: Partial<ReportFilter>): void => onChoose({ ...choice, filter: { ...filter, ...part } });
  const leads = options.leads.map(({ accountId, name }) => ({ value: accountId, label: name ?? t('adoption.filter.unknownLead') }));
  return (
    <div role="group" aria-label={t('adoption.filter.label')}>
      <Inline space="space.075" rowSpace="space.075" alignBlock="center" shouldWrap>
        <ChoicesMenu
          label={t('adoption.filter.tribes')}
          all={t('adoption.filter.allTribes')}
          options={options.tribes.map((value) => ({ value, label: nameTribe(value, texts) }))}
          chosen={filter.tribes}
          onChange={(tribes) => change({ tribes })}
        />
        {leads.length === 0 ? null : (
          <ChoiceMenu<string | null>
            label={t('adoption.filter.lead')}
            options={[{ value: null, label: t('adoption.filter.allLeads') }, ...leads]}
            chosen={filter.lead}
            usual={null}
            onChange={(lead) => change({ lead })}
          />
        )}
        <ChoicesMenu
          label={t('adoption.filter.areas')}
          all={t('adoption.filter.allAreas')}
          options={options.areas.map((value) => ({ value, label: t(`editor.area.${value}`) }))}
          chosen={filter.areas}
          onChange={(areas) => change({ areas })}
        />
        <ChoicesMenu
          label={t('adoption.filter.standards')}
          all={t('adoption.filter.allStandards')}
          options={options.standards.map(({ id, title }) => ({ value: id, label: title }))}
          chosen={filter.standards}
          onChange={(standards) => change({ standards })}
        />
        <ChoiceMenu
          label={t('adoption.filter.period')}
          options={periods.map((value) => ({ value, label: t(`adoption.period.${value}`) }))}
          chosen={filter.period}
          usual={everything.filter.period}
          onChange={(period) => change({ period })}
        />
        {options.months.length === 0 ? null : (
          <ChoiceMenu<string | null>
            label={t('adoption.filter.month')}
            options={[
              { value: null, label: t('adoption.filter.live') },
              ...options.months.map((frozen) => ({ value: frozen.id, label: nameMonth(frozen.month, texts) })),
            ]}
            chosen={month}
            usual={null}
            onChange={(chosen) => onChoose({ ...choice, month: chosen })}
          />
        )}
        {isNarrowed(choice) ? (
          <Button appearance="subtle" onClick={() => onChoose(everything)}>
            {t('adoption.filter.clear')}
          </Button>
        ) : null}
      </Inline>
    </div>
  );
}
