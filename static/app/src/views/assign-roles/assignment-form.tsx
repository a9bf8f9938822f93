import Button from '@atlaskit/button/new';
import { Box, Inline, Stack, xcss } from '@atlaskit/primitives';
import Select from '@atlaskit/select';
import { useState } from 'react';
import type { AssignmentView, WantedAssignment } from '../../../../../src/contract/assignments';
import { assignmentKinds, type AssignmentKind } from '../../../../../src/contract/roles';
import type { Person } from '../../../../../src/contract/squad-admin';
import { call } from '../../bridge';
import { DayField } from '../../components/day-field';
import { Labelled } from '../../components/labelled';
import { PersonPicker } from '../../components/person-picker';
import { useTexts } from '../../data/start-context';

const panel = xcss({ backgroundColor: 'elevation.surface.sunken', borderRadius: 'radius.large', padding: 'space.200' });
const wide = xcss({ width: '280px' });
const narrow = xcss({ width: '176px' });

interface Props {
  /** The squad's key. */
  squad: string;
  role: string;
  /** What is changed; null = somebody new. */
  before: AssignmentView | null;
  /** The first day that is proposed for somebody new. */
  today: string;
  isSaving: boolean;
  onSave: (assignment: WantedAssignment) => void;
  onCancel: () => void;
}

/** Sets somebody to a role, or changes from when until when. */
export function AssignmentForm({ squad, role, before, today, isSaving, onSave, onCancel }: Props) {
  const { t } = useTexts();
  const [person, setPerson] = useState<Person | null>(before && { accountId: before.person.accountId, name: before.person.name });
  const [kind, setKind] = useState<AssignmentKind>(before?.kind ?? 'holder');
  const [from, setFrom] = useState(before ? (before.from ?? '') : today);
  const [until, setUntil] = useState(before?.until ?? '');
  const kinds = assignmentKinds.map((value) => ({ value, label: t(`roles.assign.kind.${value}`) }));
  const save = (): void => {
    if (!person) return;
    onSave({
      id: before?.id ?? null,
      role,
      accountId: person.accountId,
      kind,
      from: from === '' ? null : from,
      until: until === '' ? null : until,
    });
  };
  return (
    <Box xcss={panel}>
      <Stack space="space.200">
        <Inline space="space.200" rowSpace="space.150" shouldWrap>
          {before === null ? (
            <Box xcss={wide}>
              <PersonPicker
                label={t('roles.assign.findPerson')}
                help={t('roles.assign.personHelp')}
                value={person}
                onChange={setPerson}
                ask={(query) => call('people.search', { project: squad, query })}
              />
            </Box>
          ) : null}
          <Box xcss={narrow}>
            <Labelled label={t('roles.assign.as')} help={t('roles.assign.kindHelp')}>
              {(id, helpId) => (
                <Select
                  inputId={id}
                  aria-describedby={helpId}
                  options={kinds}
                  value={kinds.find(({ value }) => value === kind) ?? null}
                  onChange={(option) => setKind(option?.value ?? 'holder')}
                  menuPosition="fixed"
                />
              )}
            </Labelled>
          </Box>
          <DayField label={t('roles.assign.from')} help={t('roles.assign.fromHelp')} value={from} onChange={setFrom} />
          <DayField
            label={t('roles.assign.until')}
            help={t(kind === 'cover' ? 'roles.assign.untilCover' : 'roles.assign.untilHelp')}
            value={until}
            onChange={setUntil}
          />
        </Inline>
        <Inline space="space.100">
          <Button
            appearance="primary"
            isDisabled={person === null || (kind === 'cover' && until === '')}
            isLoading={isSaving}
            onClick={save}
          >
            {t('roles.assign.save')}
          </Button>
          <Button appearance="subtle" onClick={onCancel}>
            {t('roles.assign.cancel')}
          </Button>
        </Inline>
      </Stack>
    </Box>
  );
}
