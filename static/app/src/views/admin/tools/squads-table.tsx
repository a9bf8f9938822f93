import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import { middayOf } from '../../../../../../src/text/day';
import { DataTable, type Column } from '../../../components/data-table';
import { DottedLine } from '../../../components/dotted-line';
import { SquadLink } from '../../../components/module-link';
import { SiteLink } from '../../../components/site-link';
import { StandingMark } from '../../../components/standing-mark';
import { useTexts } from '../../../data/start-context';
import { findSaying, nameSubject, rankSaying, type SquadRow, type SquadSaying, type Subject } from './filter-overview';

const scroll = xcss({ overflowX: 'auto' });

/** What each squad says of each subject. */
export function SquadsTable({ subjects, squads }: { subjects: readonly Subject[]; squads: readonly SquadRow[] }) {
  const { t } = useTexts();
  const columns = subjects.map((subject): Column<SquadRow> => ({
    key: nameSubject(subject),
    title: subject.name,
    sortBy: (squad) => rankSaying(findSaying(squad, subject)),
    cell: (squad) => <SayingCell saying={findSaying(squad, subject)} />,
  }));
  return (
    <Box xcss={scroll}>
      <DataTable
        label={t('declarations.board.squads')}
        rows={squads}
        rowKey={({ key }) => key}
        sort={{ key: 'squad', order: 'ASC' }}
        pageSize={25}
        columns={[
          {
            key: 'squad',
            title: t('declarations.board.squad'),
            width: 22,
            sortBy: ({ name }) => name.toLowerCase(),
            cell: ({ name, tribe, projectKey }) => (
              <Stack space="space.025">
                <SquadLink projectKey={projectKey}>{name}</SquadLink>
                {tribe === null ? null : (
                  <Text size="small" color="color.text.subtle">
                    {tribe}
                  </Text>
                )}
              </Stack>
            ),
          },
          ...columns,
        ]}
      />
    </Box>
  );
}

function SayingCell({ saying }: { saying: SquadSaying | undefined }) {
  const texts = useTexts();
  const { t, date } = texts;
  if (!saying) {
    return (
      <Text size="small" color="color.text.subtlest">
        {t('declarations.board.notAsked')}
      </Text>
    );
  }
  const { kind, standing, tools, on, countsUntil, evidence } = saying;
  const until = countsUntil === null ? null : date(middayOf(countsUntil));
  return (
    <Stack space="space.025">
      {tools.length === 0 ? null : <Text>{texts.list(tools)}</Text>}
      <StandingMark kind={kind} standing={standing} />
      {on === null ? null : (
        <DottedLine
          items={[
            until === null
              ? t('declarations.on', { date: date(middayOf(on)) })
              : t(standing === 'lapsed' ? 'declarations.lapsedOn' : 'declarations.until', { date: until }),
            evidence === null ? null : (
              <SiteLink key="evidence" url={evidence}>
                {t('declarations.evidence')}
              </SiteLink>
            ),
          ]}
        />
      )}
    </Stack>
  );
}
