import Button from '@atlaskit/button/new';
import { Box, Inline, xcss } from '@atlaskit/primitives';
import Select, { CreatableSelect } from '@atlaskit/select';
import { useEffect, useState } from 'react';
import type { Slice } from '../../../../../../src/contract/squad-admin';
import { call } from '../../../bridge';
import { useTexts } from '../../../data/start-context';
import { Labelled } from '../../../components/labelled';
import type { DraftSource } from './squad-draft';

const wide = xcss({ width: '240px' });
const narrow = xcss({ width: '160px' });

export interface SpaceChoice {
  id: string;
  key: string;
  name: string;
}

interface Props {
  spaces: readonly SpaceChoice[];
  onAdd: (source: DraftSource) => void;
}

/** A Jira space to take, whole or the work items of a component or label. */
export function SourceAdder({ spaces, onAdd }: Props) {
  const { t } = useTexts();
  const [space, setSpace] = useState<SpaceChoice | null>(null);
  const [by, setBy] = useState<Slice['by'] | 'whole'>('whole');
  const [name, setName] = useState<string | null>(null);
  const components = useComponents(space?.id ?? null);
  const parts = (['whole', 'component', 'label'] as const).map((value) => ({ value, label: t(`admin.squads.edit.${value}`) }));
  const isReady = space !== null && (by === 'whole' || name !== null);
  const add = (): void => {
    if (space === null || (by !== 'whole' && name === null)) return;
    onAdd({ project: space.id, slice: by === 'whole' ? null : { by, name: name ?? '' } });
    setSpace(null);
    setBy('whole');
    setName(null);
  };
  return (
    <Inline space="space.150" alignBlock="end" shouldWrap>
      <Box xcss={wide}>
        <Labelled label={t('admin.squads.edit.space2')}>
          {(id) => (
            <Select<SpaceChoice>
              inputId={id}
              options={[...spaces]}
              value={space}
              getOptionLabel={({ key, name: title }) => `${title} (${key})`}
              getOptionValue={({ id: value }) => value}
              onChange={(chosen) => setSpace(chosen)}
              placeholder={t('admin.squads.bulk.choose')}
              menuPosition="fixed"
            />
          )}
        </Labelled>
      </Box>
      <Box xcss={narrow}>
        <Labelled label={t('admin.squads.edit.part')}>
          {(id) => (
            <Select
              inputId={id}
              options={parts}
              value={parts.find(({ value }) => value === by) ?? null}
              onChange={(chosen) => setBy(chosen?.value ?? 'whole')}
              menuPosition="fixed"
            />
          )}
        </Labelled>
      </Box>
      {by === 'whole' ? null : (
        <Box xcss={narrow}>
          <Labelled label={t('admin.squads.edit.partName')}>
            {(id) => (
              <CreatableSelect
                inputId={id}
                options={(by === 'component' ? components : []).map((value) => ({ value, label: value }))}
                value={name === null ? null : { value: name, label: name }}
                onChange={(chosen) => setName(chosen?.value.trim() ?? null)}
                placeholder={t('admin.squads.bulk.choose')}
                menuPosition="fixed"
              />
            )}
          </Labelled>
        </Box>
      )}
      <Button isDisabled={!isReady} onClick={add}>
        {t('admin.squads.edit.add')}
      </Button>
    </Inline>
  );
}

/** A space's components, as a help for choosing: where Jira does not tell them, a name can still be typed. */
function useComponents(project: string | null): readonly string[] {
  const [known, setKnown] = useState<{ project: string; names: readonly string[] } | null>(null);
  useEffect(() => {
    if (project === null) return undefined;
    let current = true;
    void call('squad-admin.components', { project }).then((reply) => {
      if (current && reply.ok) setKnown({ project, names: reply.value.components });
    });
    return () => {
      current = false;
    };
  }, [project]);
  return known !== null && known.project === project ? known.names : [];
}
