import Heading from '@atlaskit/heading';
import { Stack, Text } from '@atlaskit/primitives';
import SectionMessage from '@atlaskit/section-message';
import type { SquadAssignments } from '../../../../../src/contract/assignments';
import { middayOf } from '../../../../../src/text/day';
import { DottedLine } from '../../components/dotted-line';
import { FailureMessage } from '../../components/failure-message';
import { SquadLink } from '../../components/module-link';
import { QuietMessage } from '../../components/quiet-message';
import { Overtaken, Saved } from '../../components/save-outcome';
import { useTexts } from '../../data/start-context';
import { RoleBlock } from './role-block';
import type { SaveOutcome } from '../../data/use-saving';
import { useAssignments } from './use-assignments';

/** Who holds each role of a squad: what Jira's project roles say, and what is set here on top of it. */
export function AssignRoles({ saved }: { saved: SquadAssignments }) {
  const { t, date } = useTexts();
  const work = useAssignments(saved);
  const { squad, roles, conflicts, today } = work.base;
  const nameOf = (id: string): string => roles.find(({ role }) => role === id)?.name ?? id;
  return (
    <Stack space="space.400">
      <Stack space="space.150">
        <Stack space="space.050">
          <Heading as="h1" size="large">
            {t('roles.assign.title', { squad: squad.name })}
          </Heading>
          <DottedLine
            items={[
              t('roles.assign.today', { date: date(middayOf(today)) }),
              <SquadLink key="squad" projectKey={squad.projectKey}>
                {t('stageMap.toSquad')}
              </SquadLink>,
            ]}
          />
        </Stack>
        <Text as="p">{t('roles.assign.intro')}</Text>
      </Stack>
      <AssignmentOutcome outcome={work.outcome} />
      {conflicts.length === 0 ? null : (
        <SectionMessage appearance="warning">
          {conflicts.map(({ roles: [one, other], person }) => (
            <p key={`${one} ${other} ${person.accountId}`}>
              {t('roles.assign.cumul', { name: person.name, one: nameOf(one), other: nameOf(other) })}
            </p>
          ))}
        </SectionMessage>
      )}
      {roles.length === 0 ? (
        <QuietMessage text={t('roles.assign.none')} />
      ) : (
        roles.map((role) => <RoleBlock key={role.role} role={role} work={work} />)
      )}
    </Stack>
  );
}

function AssignmentOutcome({ outcome }: { outcome: SaveOutcome }) {
  const { t } = useTexts();
  if (outcome.kind === 'none') return null;
  if (outcome.kind === 'failed') return <FailureMessage failure={outcome.failure} />;
  if (outcome.kind === 'saved') {
    return (
      <Saved>
        <p>{t('roles.assign.saved')}</p>
      </Saved>
    );
  }
  return (
    <Overtaken title={t('roles.assign.conflictTitle')}>
      <p>{t('roles.assign.conflict')}</p>
    </Overtaken>
  );
}
