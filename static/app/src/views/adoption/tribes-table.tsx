import { Box, Stack, Text } from '@atlaskit/primitives';
import Tooltip from '@atlaskit/tooltip';
import type { AdoptionFigures, AdoptionReport } from '../../../../../src/contract/adoption';
import { DataTable } from '../../components/data-table';
import { Section } from '../../components/section';
import { ShareBar } from '../../components/share-bar';
import { TextButton } from '../../components/text-button';
import { useTexts } from '../../data/start-context';
import type { ReportPlace } from './adoption-view';
import { fewestSquads, listTribes } from './figures';

/** Percent of the width that the tribes' names take; the practices share the rest. */
const nameWidth = 18;

/** Tribe × practice: how many squads have it in place, of those it is for. A tribe leads to its squads. */
export function TribesTable({ report, onGo }: { report: AdoptionReport; onGo: (place: ReportPlace) => void }) {
  const { t, lang } = useTexts();
  const tribes = listTribes(report.squads, lang);
  const countSquads = (tribe: string | null): number => report.squads.filter((squad) => squad.tribe === tribe).length;
  return (
    <Section title={t('adoption.tribes.title')}>
      <Text as="p" color="color.text.subtle">
        {t('adoption.tribes.text')}
      </Text>
      <div style={{ overflowX: 'auto' }}>
        <DataTable
          label={t('adoption.tribes.title')}
          rows={tribes}
          rowKey={(tribe) => tribe ?? ''}
          columns={[
            {
              key: 'tribe',
              title: t('admin.squads.tribe'),
              width: nameWidth,
              sortBy: (tribe) => tribe ?? '\uffff',
              cell: (tribe) => (
                <Stack space="space.025">
                  <TextButton onClick={() => onGo({ kind: 'tribe', tribe })}>{tribe ?? t('admin.squads.noTribe')}</TextButton>
                  <Text size="small" color="color.text.subtle">
                    {t('adoption.squads', { n: countSquads(tribe) })}
                  </Text>
                </Stack>
              ),
            },
            ...report.standards.map(({ standard, title, tribes: figures }) => ({
              key: standard,
              title,
              width: (100 - nameWidth) / report.standards.length,
              sortBy: (tribe: string | null) => sortCell(figures.find((each) => each.tribe === tribe)?.figures),
              cell: (tribe: string | null) => <TribeCell figures={figures.find((each) => each.tribe === tribe)?.figures} />,
            })),
          ]}
        />
      </div>
    </Section>
  );
}

/** Cells without a figure come before the lowest one. */
const sortCell = (figures: AdoptionFigures | undefined): number =>
  figures === undefined || figures.inScope < fewestSquads ? -1 : figures.metNow / figures.inScope;

function TribeCell({ figures }: { figures: AdoptionFigures | undefined }) {
  const { t } = useTexts();
  if (figures === undefined || figures.inScope === 0) return <Text color="color.text.subtlest">{t('common.none')}</Text>;
  if (figures.inScope < fewestSquads) {
    return (
      <Tooltip content={t('adoption.tribes.tooFew', { n: fewestSquads })}>
        <Text color="color.text.subtle">{t('adoption.tribes.few')}</Text>
      </Tooltip>
    );
  }
  return (
    <Box paddingBlock="space.075">
      <Stack space="space.075">
        <span style={{ fontVariantNumeric: 'tabular-nums' }}>
          <Text>{t('adoption.ofScope', { n: figures.metNow, total: figures.inScope })}</Text>
        </span>
        <ShareBar figures={figures} height={6} />
      </Stack>
    </Box>
  );
}
