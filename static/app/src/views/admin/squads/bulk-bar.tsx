import Button from '@atlaskit/button/new';
import { Box, Inline, Text, xcss } from '@atlaskit/primitives';
import { CreatableSelect } from '@atlaskit/select';
import { useState } from 'react';
import type { Decision } from '../../../../../../src/contract/squad-admin';
import { useTexts } from '../../../data/start-context';
import { Labelled } from '../../../components/labelled';

const bar = xcss({
  position: 'sticky',
  insetBlockStart: 'space.0',
  zIndex: 'card',
  backgroundColor: 'elevation.surface.raised',
  boxShadow: 'elevation.shadow.raised',
  borderRadius: 'radius.large',
  padding: 'space.150',
});
const field = xcss({ width: '176px' });

/** The endpoint takes so many squads a call. */
const maxSquads = 500;

interface Props {
  n: number;
  tribes: readonly string[];
  kinds: readonly string[];
  isSaving: boolean;
  onDecide: (decision: Decision) => void;
  onClear: () => void;
}

/** What can be decided of many squads at once. */
export function BulkBar({ n, tribes, kinds, isSaving, onDecide, onClear }: Props) {
  const { t } = useTexts();
  const [tribe, setTribe] = useState<string | null>(null);
  const [kind, setKind] = useState<string | null>(null);
  const tooMany = n > maxSquads;
  const set: Decision = { do: 'set', ...(tribe === null ? {} : { tribe }), ...(kind === null ? {} : { kind }) };
  const option = (value: string, label = value) => ({ value, label });
  return (
    <Box xcss={bar} role="region" aria-label={t('admin.squads.bulk.label')}>
      <Inline space="space.150" alignBlock="end" shouldWrap>
        <Text weight="semibold">{t('admin.squads.bulk.selected', { n })}</Text>
        <Button isDisabled={isSaving || tooMany} onClick={() => onDecide({ do: 'include' })}>
          {t('admin.squads.bulk.include')}
        </Button>
        <Button isDisabled={isSaving || tooMany} onClick={() => onDecide({ do: 'leave-out' })}>
          {t('admin.squads.bulk.leaveOut')}
        </Button>
        <Box xcss={field}>
          <Labelled label={t('admin.squads.bulk.tribe')}>
            {(id) => (
              <CreatableSelect
                inputId={id}
                isClearable
                options={tribes.map((name) => option(name))}
                value={tribe === null ? null : option(tribe)}
                onChange={(chosen) => setTribe(chosen?.value ?? null)}
                placeholder={t('admin.squads.bulk.choose')}
              />
            )}
          </Labelled>
        </Box>
        <Box xcss={field}>
          <Labelled label={t('admin.squads.bulk.kind')}>
            {(id) => (
              <CreatableSelect
                inputId={id}
                isClearable
                options={kinds.map((name) => option(name, t('admin.squads.kindName', { kind: name })))}
                value={kind === null ? null : option(kind, t('admin.squads.kindName', { kind }))}
                onChange={(chosen) => setKind(chosen?.value ?? null)}
                placeholder={t('admin.squads.bulk.choose')}
              />
            )}
          </Labelled>
        </Box>
        <Button appearance="primary" isDisabled={isSaving || tooMany || (tribe === null && kind === null)} onClick={() => onDecide(set)}>
          {t('admin.squads.bulk.apply')}
        </Button>
        <Button appearance="subtle" onClick={onClear}>
          {t('admin.squads.bulk.clear')}
        </Button>
        {tooMany ? <Text color="color.text.warning">{t('admin.squads.bulk.tooMany')}</Text> : null}
      </Inline>
    </Box>
  );
}
