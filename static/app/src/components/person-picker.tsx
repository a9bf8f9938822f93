import { AsyncSelect } from '@atlaskit/select';
import { useState } from 'react';
import type { Failure, Reply } from '../../../../src/contract/failure';
import type { Person } from '../../../../src/contract/squad-admin';
import { FailureMessage } from './failure-message';
import { useTexts } from '../data/start-context';
import { Labelled } from './labelled';

interface Props {
  label: string;
  help: string;
  value: Person | null;
  onChange: (person: Person | null) => void;
  /** Asks for people by a part of their name. */
  ask: (query: string) => Promise<Reply<{ people: Person[] }>>;
}

/** Somebody of the site, found by a part of their name. */
export function PersonPicker({ label, help, value, onChange, ask }: Props) {
  const { t } = useTexts();
  const [failure, setFailure] = useState<Failure | null>(null);
  const search = async (query: string): Promise<Person[]> => {
    const reply = await ask(query);
    setFailure(reply.ok ? null : reply.failure);
    return reply.ok ? reply.value.people : [];
  };
  return (
    <>
      <Labelled label={label} help={help}>
        {(id, helpId) => (
          <AsyncSelect<Person>
            inputId={id}
            aria-describedby={helpId}
            isClearable
            cacheOptions
            loadOptions={search}
            value={value}
            getOptionLabel={({ name }) => name}
            getOptionValue={({ accountId }) => accountId}
            onChange={(person) => onChange(person)}
            placeholder={t('admin.squads.edit.findPerson')}
            noOptionsMessage={({ inputValue }) => t(inputValue === '' ? 'admin.squads.edit.findPerson' : 'admin.squads.edit.noPerson')}
            loadingMessage={() => t('common.loading')}
            menuPosition="fixed"
          />
        )}
      </Labelled>
      {failure === null ? null : <FailureMessage failure={failure} />}
    </>
  );
}
