import { Stack, Text } from '@atlaskit/primitives';
import { AsyncSelect } from '@atlaskit/select';
import { useId, useState } from 'react';
import type { Group } from '../../../../../src/contract/access';
import type { Failure } from '../../../../../src/contract/failure';
import { call } from '../../bridge';
import { FailureMessage } from '../../components/failure-message';
import { useTexts } from '../../data/start-context';

/** The endpoint takes at most so many groups a list (contract/access.ts). */
const maxGroups = 20;

interface Props {
  label: string;
  help?: string;
  value: readonly Group[];
  onChange: (groups: Group[]) => void;
}

/** Jira groups, found by a part of their name. */
export function GroupPicker({ label, help, value, onChange }: Props) {
  const { t } = useTexts();
  const id = useId();
  const [failure, setFailure] = useState<Failure | null>(null);
  const search = async (query: string): Promise<Group[]> => {
    const reply = await call('access.groups', { query });
    setFailure(reply.ok ? null : reply.failure);
    return reply.ok ? reply.value.groups : [];
  };
  return (
    <Stack space="space.075">
      <label htmlFor={id}>
        <Text weight="semibold">{label}</Text>
      </label>
      {help === undefined ? null : (
        <Text as="p" size="small" color="color.text.subtle" id={`${id}-help`}>
          {help}
        </Text>
      )}
      <AsyncSelect<Group, true>
        inputId={id}
        {...(help === undefined ? {} : { 'aria-describedby': `${id}-help` })}
        isMulti
        cacheOptions
        defaultOptions
        loadOptions={search}
        value={value}
        getOptionLabel={({ name }) => name}
        getOptionValue={({ groupId }) => groupId}
        isOptionDisabled={() => value.length >= maxGroups}
        onChange={(groups) => onChange([...groups])}
        placeholder={t('access.search')}
        noOptionsMessage={() => t('access.noGroup')}
        loadingMessage={() => t('common.loading')}
        menuPosition="fixed"
      />
      {failure === null ? null : <FailureMessage failure={failure} />}
    </Stack>
  );
}
