import Button from '@atlaskit/button/new';
import { Inline, Stack } from '@atlaskit/primitives';
import type { ReportFilter } from '../../../../../../src/contract/report';
import type { Standing } from '../../../../../../src/contract/report-parts';
import { FailureMessage } from '../../../components/failure-message';
import { Loading } from '../../../components/loading';
import { QuietMessage } from '../../../components/quiet-message';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';
import { SquadsTable } from './squads-table';
import { useSquads } from './use-squads';

interface Props {
  filter: ReportFilter;
  /** One standard alone; null = every counted one, a column each. */
  standard: string | null;
  /** Only these; none = any. */
  standings: readonly Standing[];
  /** The standards that may have a column, in the playbook's order. */
  titles: readonly { id: string; title: string }[];
}

/** The squads behind a figure, each with how it stands; those that the reader may open lead to their findings. */
export function SquadsPart({ filter, standard, standings, titles }: Props) {
  const { t, lang } = useTexts();
  const { pages, failure, isAsking, more } = useSquads({ filter, standard, standings: [...standings], lang });
  if (failure !== null) return <FailureMessage failure={failure} />;
  if (pages === null) return <Loading />;
  const { squads, next } = pages;
  return (
    <Section title={t('adoption.squadsPage.label')}>
      {squads.length === 0 ? (
        <QuietMessage text={t('adoption.squadsPage.none')} />
      ) : (
        <Stack space="space.200">
          <SquadsTable squads={squads} standards={standard === null ? titles : titles.filter(({ id }) => id === standard)} />
          {next === null ? null : (
            <Inline>
              <Button isLoading={isAsking} onClick={more}>
                {t('adoption.squadsPage.more')}
              </Button>
            </Inline>
          )}
        </Stack>
      )}
    </Section>
  );
}
