import { AsyncSelect } from '@atlaskit/select';
import { useState } from 'react';
import type { Failure } from '../../../../src/contract/failure';
import type { WikiSpace } from '../../../../src/contract/playbook-pages';
import { call } from '../bridge';
import { useTexts } from '../data/start-context';
import { FailureMessage } from './failure-message';
import { Labelled } from './labelled';
import { QuietMessage } from './quiet-message';

interface Props {
  label: string;
  help: string;
  /** A space that people wrote down themselves may be known by that text alone, its key and its name being the same. */
  value: Omit<WikiSpace, 'id'> | null;
  onChange: (space: WikiSpace | null) => void;
  isClearable?: boolean;
}

/** A space of Confluence, found by a part of its name among those that the reader may see. */
export function SpacePicker({ label, help, value, onChange, isClearable = false }: Props) {
  const { t } = useTexts();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isConnected, setConnected] = useState(true);
  const search = async (query: string): Promise<WikiSpace[]> => {
    const reply = await call('playbook-pages.spaces', { query });
    setFailure(reply.ok ? null : reply.failure);
    if (!reply.ok) return [];
    setConnected(reply.value.connected);
    return reply.value.spaces;
  };
  if (!isConnected) return <QuietMessage title={t('admin.pages.notConnected')} text={t('admin.pages.notConnectedText')} />;
  return (
    <>
      <Labelled label={label} help={help}>
        {(id, helpId) => (
          <AsyncSelect<WikiSpace>
            inputId={id}
            aria-describedby={helpId}
            isClearable={isClearable}
            cacheOptions
            defaultOptions
            loadOptions={search}
            value={value && { id: value.key, ...value }}
            getOptionLabel={({ name, key }) => (name === key ? name : `${name} (${key})`)}
            getOptionValue={({ key }) => key}
            onChange={(space) => onChange(space)}
            placeholder={t('admin.pages.findSpace')}
            noOptionsMessage={() => t('admin.pages.noSpace')}
            loadingMessage={() => t('common.loading')}
            menuPosition="fixed"
          />
        )}
      </Labelled>
      {failure === null ? null : <FailureMessage failure={failure} />}
    </>
  );
}
