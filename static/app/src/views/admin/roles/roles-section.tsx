import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { useState } from 'react';
import { useQuery } from '../../../../../../src/client/use-query';
import type { RoleMatrix } from '../../../../../../src/contract/roles';
import { FailureMessage } from '../../../components/failure-message';
import { Loading } from '../../../components/loading';
import { QuietMessage } from '../../../components/quiet-message';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';
import { filterMatrix, layOut, noFilters } from './filter-matrix';
import { ConflictsTable, OverloadsTable } from './limits-tables';
import { MatrixFilters } from './matrix-filters';
import { MatrixFigures } from './matrix-figures';
import { MatrixTable } from './matrix-table';
import { RoleCards } from './role-cards';
import { SquadRoles } from './squad-roles';
import { TableExport } from './table-export';
import { TableImport } from './table-import';

/** Who holds which role in every squad, for Product Ops: gaps, limits, and the same as a table. */
export function RolesSection({ onEdit }: Pick<Props, 'onEdit'>) {
  const { t, lang } = useTexts();
  const { query, reload } = useQuery('roles.matrix', { lang });
  const [opened, setOpened] = useState<string | null>(null);
  if (query.state === 'loading') return <Loading />;
  if (query.state === 'failed') {
    return (
      <Section title={t('roles.matrix.title')}>
        <FailureMessage failure={query.failure} onRetry={reload} />
      </Section>
    );
  }
  if (opened !== null) {
    return (
      <SquadRoles
        squad={opened}
        onClose={() => {
          setOpened(null);
          reload();
        }}
      />
    );
  }
  return <RolesWorkplace matrix={query.value} reload={reload} onOpen={setOpened} onEdit={onEdit} />;
}

interface Props {
  matrix: RoleMatrix;
  reload: () => void;
  onOpen: (squad: string) => void;
  /** Opens a role card in the playbook editor. */
  onEdit: (role: string) => void;
}

function RolesWorkplace({ matrix, reload, onOpen, onEdit }: Props) {
  const { t } = useTexts();
  const [isImporting, setImporting] = useState(false);
  return (
    <Stack space="space.500">
      <Section
        title={t('roles.matrix.title')}
        aside={
          <Inline space="space.100">
            <TableExport />
            <Button onClick={() => setImporting(!isImporting)}>{t('roles.matrix.import')}</Button>
          </Inline>
        }
      >
        <Text as="p" color="color.text.subtle">
          {t('roles.matrix.intro')}
        </Text>
        {isImporting ? <TableImport onTaken={reload} onClose={() => setImporting(false)} /> : null}
        <Matrix matrix={matrix} onOpen={onOpen} />
      </Section>
      <ConflictsTable matrix={matrix} onOpen={onOpen} />
      <OverloadsTable matrix={matrix} onOpen={onOpen} />
      <RoleCards onEdit={onEdit} />
    </Stack>
  );
}

function Matrix({ matrix, onOpen }: Pick<Props, 'matrix' | 'onOpen'>) {
  const { t, lang } = useTexts();
  const [filters, setFilters] = useState(noFilters);
  const [down, setDown] = useState<'squads' | 'roles'>('squads');
  if (matrix.squads.length === 0) return <QuietMessage text={t('roles.matrix.noSquads')} />;
  if (matrix.roles.length === 0) return <QuietMessage text={t('roles.matrix.noRoles')} />;
  const shown = filterMatrix(matrix, filters);
  return (
    <>
      <MatrixFigures matrix={matrix} onVacant={() => setFilters({ ...noFilters, onlyVacant: true })} />
      <MatrixFilters {...{ matrix, filters, down }} onChange={setFilters} onDown={setDown} />
      {shown.squads.length === 0 ? (
        <QuietMessage text={t('roles.matrix.nothing')} />
      ) : (
        <Stack space="space.100">
          <div role="status">
            <Text size="small" color="color.text.subtle">
              {t('roles.matrix.shown', { squads: shown.squads.length, roles: shown.roles.length })}
            </Text>
          </div>
          <MatrixTable key={down} grid={layOut(shown, down, lang)} down={down} onOpen={onOpen} />
        </Stack>
      )}
    </>
  );
}
