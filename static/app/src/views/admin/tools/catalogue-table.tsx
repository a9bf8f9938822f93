import { Stack, Text } from '@atlaskit/primitives';
import { attestationStandings, type AttestationStanding, type DeclarationsOverview } from '../../../../../../src/contract/attestations';
import { DataTable, type Column } from '../../../components/data-table';
import { DottedLine } from '../../../components/dotted-line';
import { SiteLink } from '../../../components/site-link';
import { TextButton } from '../../../components/text-button';
import { useTexts } from '../../../data/start-context';
import { countStandings, nameSubject, type Subject } from './filter-overview';

interface Props {
  overview: DeclarationsOverview;
  /** Shows the squads that stand so to this subject; null = all. */
  onChoose: (subject: string, standing: AttestationStanding | null) => void;
}

const isAddress = (text: string | null): text is string => text !== null && /^https?:\/\//.test(text);

/** Purpose by purpose and statement by statement: what was agreed, and how many squads say so, or otherwise. */
export function CatalogueTable({ overview, onChoose }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const counts = new Map(overview.subjects.map((subject) => [nameSubject(subject), countStandings(overview, subject)]));
  const countOf = (subject: Subject, standing: AttestationStanding): number => counts.get(nameSubject(subject))?.[standing] ?? 0;
  const figures = attestationStandings.map((standing): Column<Subject> => ({
    key: standing,
    title: t(`declarations.standing.${standing}`, { kind: 'tool' }),
    width: 11,
    numeric: true,
    sortBy: (subject) => countOf(subject, standing),
    cell: (subject) => {
      const n = countOf(subject, standing);
      return n === 0 ? n : <TextButton onClick={() => onChoose(nameSubject(subject), standing)}>{n}</TextButton>;
    },
  }));
  return (
    <DataTable
      label={t('declarations.board.catalogue')}
      rows={overview.subjects}
      rowKey={nameSubject}
      pageSize={20}
      columns={[
        {
          key: 'subject',
          title: t('declarations.board.subject'),
          width: 30,
          sortBy: ({ name }) => name.toLowerCase(),
          cell: (subject) => <TextButton onClick={() => onChoose(nameSubject(subject), null)}>{subject.name}</TextButton>,
        },
        {
          key: 'agreed',
          title: t('declarations.board.agreed'),
          width: 26,
          cell: ({ kind, agreed, owner, access, guide }) =>
            kind === 'statement' ? null : (
              <Stack space="space.025">
                <Text>{agreed.length === 0 ? t('declarations.noneAgreed') : texts.list(agreed)}</Text>
                <DottedLine
                  items={[
                    owner === null ? null : t('declarations.owner', { owner }),
                    isAddress(access) ? (
                      <SiteLink key="access" url={access}>
                        {t('declarations.access')}
                      </SiteLink>
                    ) : null,
                    isAddress(guide) ? (
                      <SiteLink key="guide" url={guide}>
                        {t('declarations.guide')}
                      </SiteLink>
                    ) : null,
                  ]}
                />
              </Stack>
            ),
        },
        ...figures,
      ]}
    />
  );
}
