import { Box, Text } from '@atlaskit/primitives';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useId, type ReactNode } from 'react';
import type { ReviewedSquad } from '../../../../../../src/contract/stage-map';
import { useTexts } from '../../../data/start-context';
import { anything, listChoices, type Choice } from '../choice';
import { reviewFilters, type ReviewChoice } from './review-rows';

interface Props {
  squads: readonly ReviewedSquad[];
  choice: ReviewChoice;
  onChoose: (choice: ReviewChoice) => void;
}

/** Which squads and statuses are looked at. */
export function ReviewFilters({ squads, choice, onChoose }: Props) {
  const { t, lang } = useTexts();
  const [searchId, tribeId, filterId] = [useId(), useId(), useId()];
  const nameTribe = (tribe: Choice): string =>
    tribe.kind === 'all' ? t('admin.squads.allTribes') : (tribe.value ?? t('admin.squads.noTribe'));
  return (
    <>
      <Labelled id={searchId} label={t('admin.stageMaps.search')} width={240}>
        <Textfield
          id={searchId}
          type="search"
          value={choice.search}
          onChange={(event) => onChoose({ ...choice, search: event.currentTarget.value })}
        />
      </Labelled>
      <Labelled id={tribeId} label={t('admin.stageMaps.tribe')} width={200}>
        <Select
          inputId={tribeId}
          options={listChoices(
            squads.map(({ tribe }) => tribe),
            lang,
          ).map((tribe) => ({ label: nameTribe(tribe), value: tribe }))}
          value={{ label: nameTribe(choice.tribe), value: choice.tribe }}
          onChange={(option) => onChoose({ ...choice, tribe: option?.value ?? anything })}
        />
      </Labelled>
      <Labelled id={filterId} label={t('admin.stageMaps.show')} width={280}>
        <Select
          inputId={filterId}
          options={reviewFilters.map((filter) => ({ label: t(`admin.stageMaps.filter.${filter}`), value: filter }))}
          value={{ label: t(`admin.stageMaps.filter.${choice.filter}`), value: choice.filter }}
          onChange={(option) => onChoose({ ...choice, filter: option?.value ?? 'all' })}
        />
      </Labelled>
    </>
  );
}

/** A control under its label. `width` in pixels. */
export function Labelled({ id, label, width, children }: { id: string; label: string; width: number; children: ReactNode }) {
  return (
    <Box style={{ width }}>
      <label htmlFor={id}>
        <Text size="small" weight="medium">
          {label}
        </Text>
      </label>
      {children}
    </Box>
  );
}
