/** @jsxRuntime classic */
import React, { useState } from 'react';
import type { AdoptionConfig } from '../../contract/macro-config';
import type { Report } from '../../contract/report';
import { nameMonth } from '../../text/adoption/month';
import { Choice, Choices } from '../kit/choice';
import { ConfigForm } from '../kit/config-form';
import { pickOptions } from '../kit/options';
import { useReader } from '../kit/reader-context';

/** Chooses as of when, and of which tribes. `chosen`: what the page keeps now. */
export function AdoptionForm({ options, chosen }: { options: Report['options']; chosen: AdoptionConfig }) {
  const { texts } = useReader();
  const { t } = texts;
  const [config, setConfig] = useState(chosen);
  const months = options.months.map(({ id, month }) => ({
    value: id,
    label: t('adoption.frozen.name', { month: nameMonth(month, texts), id }),
  }));
  const tribes = options.tribes.flatMap((tribe) => (tribe === null ? [] : [{ value: tribe, label: tribe }]));
  const [month] = config.month === null ? [] : pickOptions(months, [config.month], (id) => t('macro.adoption.config.gone', { id }));
  return (
    <ConfigForm config={config}>
      <Choice
        id="month"
        label={t('macro.adoption.config.month')}
        placeholder={t('macro.adoption.config.monthPlaceholder')}
        help={t('macro.adoption.config.monthHelp')}
        options={months}
        value={month ?? null}
        onChoose={(option) => setConfig((before) => ({ ...before, month: option?.value ?? null }))}
      />
      <Choices
        id="tribes"
        label={t('macro.adoption.config.tribes')}
        placeholder={t('macro.adoption.config.allTribes')}
        help={t('macro.adoption.config.tribesHelp')}
        options={tribes}
        value={pickOptions(tribes, config.tribes, (name) => name)}
        onChoose={(chosenTribes) => setConfig((before) => ({ ...before, tribes: chosenTribes.map(({ value }) => value) }))}
      />
    </ConfigForm>
  );
}
