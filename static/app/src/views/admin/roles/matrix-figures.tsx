import { Inline, Text } from '@atlaskit/primitives';
import type { RoleMatrix } from '../../../../../../src/contract/roles';
import { Moment } from '../../../components/moment';
import { TextButton } from '../../../components/text-button';
import { useTexts } from '../../../data/start-context';

/** What the matrix adds up to; the number of vacancies leads to them. */
export function MatrixFigures({ matrix, onVacant }: { matrix: RoleMatrix; onVacant: () => void }) {
  const { t } = useTexts();
  const { squads, roles, vacancies, conflicts, overloads, asOf } = matrix;
  const unknown = squads.flatMap((squad) => squad.roles).filter(({ held }) => held === 'unknown').length;
  return (
    <Inline space="space.200" rowSpace="space.050" alignBlock="baseline" shouldWrap>
      <Text weight="semibold">{t('roles.matrix.totals', { squads: squads.length, roles: roles.length })}</Text>
      {vacancies === 0 ? (
        <Text>{t('roles.matrix.vacancies', { n: 0 })}</Text>
      ) : (
        <TextButton onClick={onVacant}>{t('roles.matrix.vacancies', { n: vacancies })}</TextButton>
      )}
      <Text>{t('roles.matrix.conflicts', { n: conflicts.length })}</Text>
      <Text>{t('roles.matrix.overloads', { n: overloads.length })}</Text>
      {unknown === 0 ? null : <Text>{t('roles.matrix.unknown', { n: unknown })}</Text>}
      {asOf === null ? null : (
        <Text color="color.text.subtle">
          <Moment at={asOf} />
        </Text>
      )}
    </Inline>
  );
}
