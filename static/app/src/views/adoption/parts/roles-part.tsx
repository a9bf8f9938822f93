import { Stack, Text } from '@atlaskit/primitives';
import type { Report } from '../../../../../../src/contract/report';
import { WideTable } from '../wide-table';
import { QuietMessage } from '../../../components/quiet-message';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';

type Role = Report['roles'][number];

/** Who is there for the work: each role over the squads that ask for it, and where nobody holds it. */
export function RolesPart({ roles }: { roles: readonly Role[] }) {
  const { t, number } = useTexts();
  const title = t('adoption.roles.title');
  return (
    <Section title={title}>
      {roles.length === 0 ? (
        <QuietMessage text={t('adoption.roles.none')} />
      ) : (
        <WideTable
          label={title}
          rows={roles}
          rowKey={({ role }) => role}
          columns={[
            {
              key: 'role',
              title: t('adoption.roles.role'),
              width: 26,
              sortBy: ({ name }) => name,
              cell: ({ name }) => <Text weight="medium">{name}</Text>,
            },
            {
              key: 'held',
              title: t('adoption.roles.held'),
              width: 14,
              numeric: true,
              sortBy: ({ held, squads }) => (squads === 0 ? 0 : held / squads),
              cell: ({ held, squads }) => t('adoption.ofScope', { n: held, total: squads }),
            },
            {
              key: 'covered',
              title: t('adoption.roles.covered'),
              width: 14,
              numeric: true,
              sortBy: ({ covered }) => covered,
              cell: ({ covered }) => (covered === 0 ? t('common.none') : number(covered)),
            },
            { key: 'vacancies', title: t('adoption.roles.vacancies'), width: 46, cell: (role) => <Vacancies role={role} /> },
          ]}
        />
      )}
    </Section>
  );
}

function Vacancies({ role: { vacancies, unknown, squads, held } }: { role: Role }) {
  const { t, list, date } = useTexts();
  const named = vacancies.map(({ squad, since }) =>
    t('adoption.roles.vacancy', { squad: squad.name, since: since === null ? 'none' : date(since) }),
  );
  // The list is cut at twenty; what is neither held nor unknown is not held.
  const more = squads - held - unknown - vacancies.length;
  return (
    <Stack space="space.025">
      {named.length === 0 ? (
        <Text>{t('common.none')}</Text>
      ) : (
        <Text>{more > 0 ? `${named.join(', ')} ${t('adoption.more', { n: more })}` : list(named)}</Text>
      )}
      {unknown === 0 ? null : (
        <Text size="small" color="color.text.subtle">
          {t('adoption.roles.unknown', { n: unknown })}
        </Text>
      )}
    </Stack>
  );
}
