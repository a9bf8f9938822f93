import { Stack, Text } from '@atlaskit/primitives';
import type { RoleMatrix } from '../../../../../../src/contract/roles';
import { DataTable } from '../../../components/data-table';
import { Section } from '../../../components/section';
import { TextButton } from '../../../components/text-button';
import { useTexts } from '../../../data/start-context';

interface Props {
  matrix: RoleMatrix;
  /** Opens a squad's roles. */
  onOpen: (squad: string) => void;
}

/** Who holds two roles of a squad that exclude each other. */
export function ConflictsTable({ matrix, onOpen }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const nameOf = useNames(matrix);
  if (matrix.conflicts.length === 0) return null;
  return (
    <Section title={t('roles.matrix.hats')}>
      <Text as="p" color="color.text.subtle">
        {t('roles.matrix.hatsText')}
      </Text>
      <DataTable
        label={t('roles.matrix.hats')}
        rows={matrix.conflicts}
        rowKey={({ squad, roles, person }) => `${squad} ${roles.join(' ')} ${person.accountId}`}
        pageSize={20}
        columns={[
          {
            key: 'squad',
            title: t('roles.matrix.squad'),
            width: 30,
            sortBy: ({ squad }) => nameOf.squad(squad).toLowerCase(),
            cell: ({ squad }) => <TextButton onClick={() => onOpen(squad)}>{nameOf.squad(squad)}</TextButton>,
          },
          {
            key: 'person',
            title: t('roles.matrix.person'),
            width: 30,
            sortBy: ({ person }) => person.name,
            cell: ({ person }) => person.name,
          },
          { key: 'roles', title: t('roles.matrix.both'), width: 40, cell: ({ roles }) => texts.list(roles.map(nameOf.role)) },
        ]}
      />
    </Section>
  );
}

/** Who holds a role in more squads than its card allows. */
export function OverloadsTable({ matrix, onOpen }: Props) {
  const { t } = useTexts();
  const nameOf = useNames(matrix);
  if (matrix.overloads.length === 0) return null;
  return (
    <Section title={t('roles.matrix.thin')}>
      <Text as="p" color="color.text.subtle">
        {t('roles.matrix.thinText')}
      </Text>
      <DataTable
        label={t('roles.matrix.thin')}
        rows={matrix.overloads}
        rowKey={({ role, person }) => `${role} ${person.accountId}`}
        pageSize={20}
        columns={[
          {
            key: 'person',
            title: t('roles.matrix.person'),
            width: 25,
            sortBy: ({ person }) => person.name,
            cell: ({ person }) => person.name,
          },
          {
            key: 'role',
            title: t('roles.matrix.role'),
            width: 20,
            sortBy: ({ role }) => nameOf.role(role),
            cell: ({ role }) => nameOf.role(role),
          },
          {
            key: 'squads',
            title: t('roles.matrix.squads'),
            width: 55,
            cell: ({ squads, max }) => (
              <Stack space="space.025">
                <Text size="small" color="color.text.subtle">
                  {t('roles.matrix.allowed', { n: squads.length, max })}
                </Text>
                {squads.map((squad) => (
                  <TextButton key={squad} onClick={() => onOpen(squad)}>
                    {nameOf.squad(squad)}
                  </TextButton>
                ))}
              </Stack>
            ),
          },
        ]}
      />
    </Section>
  );
}

function useNames({ squads, roles }: RoleMatrix): Record<'squad' | 'role', (id: string) => string> {
  return {
    squad: (key) => squads.find((squad) => squad.key === key)?.name ?? key,
    role: (id) => roles.find((role) => role.id === id)?.name ?? id,
  };
}
