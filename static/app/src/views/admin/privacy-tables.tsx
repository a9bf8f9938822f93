import { Stack, Text } from '@atlaskit/primitives';
import { privacyReads, privacyScopes } from '../../../../../src/contract/privacy';
import { privacyTables } from '../../../../../src/contract/privacy-tables';
import { privacyAccess, privacyReaders } from '../../../../../src/contract/privacy-access';
import { DataTable } from '../../components/data-table';
import { useTexts } from '../../data/start-context';

/** Names as Jira or the database has them: small, and free to break. */
function Names({ names }: { names: readonly string[] }) {
  return (
    <span style={{ overflowWrap: 'anywhere' }}>
      <Text size="small" color="color.text.subtle">
        {names.join(', ')}
      </Text>
    </span>
  );
}

/** What is read of Jira, and why. */
export function ReadTable() {
  const { t } = useTexts();
  return (
    <DataTable
      label={t('privacy.readTitle')}
      rows={privacyReads}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', title: t('privacy.what'), width: 22, cell: ({ id }) => <Text weight="medium">{t(`privacy.read.${id}`)}</Text> },
        { key: 'why', title: t('privacy.why'), width: 34, cell: ({ id }) => t(`privacy.readWhy.${id}`) },
        { key: 'fields', title: t('privacy.fields'), width: 24, cell: ({ fields }) => <Names names={fields} /> },
        {
          key: 'person',
          title: t('privacy.aboutPeople'),
          width: 20,
          cell: ({ person, kept }) => t(person ? (kept ? 'privacy.personKept' : 'privacy.personForgotten') : 'privacy.no'),
        },
      ]}
    />
  );
}

/** What is kept, in which table, and how long. */
export function KeptTable() {
  const { t } = useTexts();
  return (
    <DataTable
      label={t('privacy.keptTitle')}
      rows={privacyTables}
      rowKey={({ table }) => table}
      columns={[
        {
          key: 'what',
          title: t('privacy.what'),
          width: 30,
          cell: ({ table }) => (
            <Stack space="space.025">
              <Text weight="medium">{t(`privacy.table.${table}`)}</Text>
              <Names names={[table]} />
            </Stack>
          ),
        },
        { key: 'columns', title: t('privacy.columns'), width: 26, cell: ({ columns }) => <Names names={columns} /> },
        {
          key: 'person',
          title: t('privacy.aboutPeople'),
          width: 22,
          cell: ({ personal }) => t(personal === null ? 'privacy.no' : `privacy.personal.${personal.text}`),
        },
        { key: 'kept', title: t('privacy.howLong'), width: 22, cell: ({ kept }) => t(`privacy.kept.${kept}`) },
      ]}
    />
  );
}

/** Who may do and see what. */
export function AccessTable() {
  const { t } = useTexts();
  return (
    <DataTable
      label={t('privacy.accessTitle')}
      rows={privacyReaders}
      rowKey={(reader) => reader}
      columns={[
        {
          key: 'reader',
          title: t('privacy.reader'),
          width: 22,
          cell: (reader) => <Text weight="medium">{t(`privacy.readers.${reader}`)}</Text>,
        },
        ...privacyAccess.map(({ may, reach }) => ({
          key: may,
          title: t(`privacy.may.${may}`),
          width: 13,
          cell: (reader: (typeof privacyReaders)[number]) => t(`privacy.reach.${reach[reader]}`),
        })),
      ]}
    />
  );
}

/** The permissions that Jira's administrators grant when they install the app. */
export function ScopeTable() {
  const { t } = useTexts();
  return (
    <DataTable
      label={t('privacy.scopesTitle')}
      rows={privacyScopes}
      rowKey={({ scope }) => scope}
      columns={[
        { key: 'scope', title: t('privacy.scope'), width: 25, cell: ({ scope }) => <code>{scope}</code> },
        { key: 'why', title: t('privacy.why'), width: 75, cell: ({ text }) => t(`privacy.scopes.${text}`) },
      ]}
    />
  );
}
