import Heading from '@atlaskit/heading';
import { Stack, Text } from '@atlaskit/primitives';
import { useQuery } from '../../../../../../src/client/use-query';
import type { MatterView } from '../../../../../../src/contract/matters';
import { FailureMessage } from '../../../components/failure-message';
import { Loading } from '../../../components/loading';
import { QuietMessage } from '../../../components/quiet-message';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';
import { MatterCard } from '../../governance/matter-card';
import type { AskingRules } from '../../governance/waiver-form';
import { groupMatters, type MatterGroups } from './group-matters';
import { RolloutsDue } from '../../rollouts/rollouts-due';
import { ReviewCard } from './review-card';

/** What squads ask for and answer: what is to be decided first, the reader's own before all. */
export function AnswersSection() {
  const { t, lang } = useTexts();
  const { query, reload } = useQuery('governance.queue', { lang });
  return (
    <Section title={t('admin.answers.title')}>
      <Text as="p" color="color.text.subtle">
        {t('admin.answers.intro')}
      </Text>
      <RolloutsDue />
      {query.state === 'loading' ? <Loading /> : null}
      {query.state === 'failed' ? <FailureMessage failure={query.failure} onRetry={reload} /> : null}
      {query.state === 'ready' ? (
        <Stack space="space.400">
          <Groups groups={groupMatters(query.value.matters)} rules={query.value.rules} onDone={reload} />
          {query.value.reviews.length === 0 ? null : (
            <Stack space="space.150">
              <Heading as="h3" size="small">
                {t('admin.answers.reviews')}
              </Heading>
              {query.value.reviews.map((review) => (
                <ReviewCard key={`${review.standard.id} ${review.past.length}`} review={review} onDone={reload} />
              ))}
            </Stack>
          )}
        </Stack>
      ) : null}
    </Section>
  );
}

interface GroupsProps {
  groups: MatterGroups;
  rules: AskingRules;
  onDone: () => void;
}

function Groups({ groups, rules, onDone }: GroupsProps) {
  const { t } = useTexts();
  const { mine, others, expiring, unneeded, inForce, decided } = groups;
  const shared = { rules, onDone };
  return (
    <Stack space="space.300">
      {mine.length + others.length === 0 ? <QuietMessage title={t('admin.answers.none')} text={t('admin.answers.noneText')} /> : null}
      <Group title={t('admin.answers.mine')} matters={mine} {...shared} />
      <Group title={t('admin.answers.others')} matters={others} {...shared} />
      <Group title={t('admin.answers.unneeded')} matters={unneeded} {...shared} />
      <Group title={t('admin.answers.expiring')} matters={expiring} {...shared} />
      <Group title={t('admin.answers.inForce')} matters={inForce} {...shared} />
      <Group title={t('admin.answers.decided')} matters={decided} {...shared} />
    </Stack>
  );
}

interface GroupProps extends Omit<GroupsProps, 'groups'> {
  title: string;
  matters: readonly MatterView[];
}

function Group({ title, matters, rules, onDone }: GroupProps) {
  const { t, number } = useTexts();
  if (matters.length === 0) return null;
  const late = matters.filter((matter) => matter.late).length;
  return (
    <Stack space="space.150">
      <Heading as="h3" size="small">
        {title} ({number(matters.length)}){late === 0 ? '' : `, ${t('admin.answers.overdue', { n: late })}`}
      </Heading>
      {matters.map((matter) => (
        <MatterCard
          key={`${matter.id} ${matter.version}`}
          matter={matter}
          rules={rules}
          onDone={onDone}
          about={<About matter={matter} />}
        />
      ))}
    </Stack>
  );
}

function About({ matter: { squad, standard, check } }: { matter: MatterView }) {
  const { t } = useTexts();
  const name = squad.tribe === null ? squad.name : t('admin.answers.ofTribe', { squad: squad.name, tribe: squad.tribe });
  return (
    <Stack space="space.025">
      <Heading as="h4" size="xsmall">
        {name}
      </Heading>
      <Text size="small" color="color.text.subtle">
        {standard.title}
        {check === null ? null : <> · {check.about}</>}
      </Text>
    </Stack>
  );
}
