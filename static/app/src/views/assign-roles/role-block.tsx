import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { useState } from 'react';
import type { AssignmentView, SquadAssignments } from '../../../../../src/contract/assignments';
import { DottedLine } from '../../components/dotted-line';
import { RoleMark } from '../../components/role-mark';
import { Section } from '../../components/section';
import { TextButton } from '../../components/text-button';
import { useTexts } from '../../data/start-context';
import { sayHolders } from '../squad/say-holders';
import { AssignmentForm } from './assignment-form';
import { HoldingsTable, PastTable } from './holdings-table';
import { listHoldings } from './list-holdings';
import type { AssignmentsWork } from './use-assignments';

type Role = SquadAssignments['roles'][number];

/** One role of a squad: whether it is held as its card asks, by whom, and who held it before. */
export function RoleBlock({ role, work }: { role: Role; work: AssignmentsWork }) {
  const texts = useTexts();
  const { t } = texts;
  const [edited, setEdited] = useState<AssignmentView | 'new' | null>(null);
  const [isPastShown, setPastShown] = useState(false);
  const { base, isSaving } = work;
  const { now, past } = listHoldings(base, role.role);
  const { note } = sayHolders(role, texts);
  const { min, max } = role.perSquad;
  const asks = t('roles.assign.asks', { min, max: max ?? 'none', same: min === max ? 'yes' : 'no' });
  const add = (
    <Button spacing="compact" isDisabled={edited !== null} onClick={() => setEdited('new')}>
      {t('roles.assign.add')}
    </Button>
  );
  return (
    <Section title={role.name} aside={add}>
      <Stack space="space.050">
        {note === null ? null : (
          <Inline space="space.100" alignBlock="center">
            <RoleMark role={role} />
            <Text>{note}</Text>
          </Inline>
        )}
        <DottedLine
          items={[asks, role.jiraRole === null ? t('roles.assign.noJira') : t('roles.assign.fromJira', { role: role.jiraRole })]}
        />
      </Stack>
      {edited === null ? null : (
        <AssignmentForm
          key={edited === 'new' ? 'new' : edited.id}
          {...{ squad: base.squad.key, role: role.role, today: base.today, isSaving }}
          before={edited === 'new' ? null : edited}
          onSave={(assignment) => {
            void work.save(assignment, edited === 'new' ? 0 : edited.version).then((isDone) => {
              if (isDone) setEdited(null);
            });
          }}
          onCancel={() => setEdited(null)}
        />
      )}
      {now.length === 0 ? null : (
        <HoldingsTable
          label={role.name}
          holdings={now}
          isBusy={isSaving}
          onChange={setEdited}
          onEnd={({ id, version }) => void work.end(id, null, version)}
        />
      )}
      {past.length === 0 ? null : (
        <Stack space="space.100">
          <TextButton onClick={() => setPastShown(!isPastShown)}>{t('roles.assign.history', { n: past.length })}</TextButton>
          {isPastShown ? <PastTable label={`${role.name} · ${t('roles.assign.history', { n: past.length })}`} past={past} /> : null}
        </Stack>
      )}
    </Section>
  );
}
