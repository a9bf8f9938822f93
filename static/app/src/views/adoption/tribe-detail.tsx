import Heading from '@atlaskit/heading';
import { Stack, Text } from '@atlaskit/primitives';
import type { AdoptionReport } from '../../../../../src/contract/adoption';
import { BackButton } from '../../components/back-button';
import { QuietMessage } from '../../components/quiet-message';
import { useTexts } from '../../data/start-context';
import type { ReportPlace } from './adoption-view';
import { SquadsTable } from './squads-table';

interface Props {
  report: AdoptionReport;
  tribe: string | null;
  onGo: (place: ReportPlace) => void;
}

/** One tribe: where each of its squads stands. */
export function TribeDetail({ report, tribe, onGo }: Props) {
  const { t } = useTexts();
  const squads = report.squads.filter((squad) => squad.tribe === tribe);
  return (
    <>
      <Stack space="space.200">
        <BackButton onClick={() => onGo({ kind: 'adoption' })}>{t('adoption.back')}</BackButton>
        <Stack space="space.050">
          <Heading as="h1" size="large">
            {tribe === null ? t('admin.squads.noTribe') : t('page.tribe', { tribe })}
          </Heading>
          <Text size="small" color="color.text.subtle">
            {t('adoption.squads', { n: squads.length })}
          </Text>
        </Stack>
      </Stack>
      {squads.length === 0 ? <QuietMessage text={t('adoption.noTribe')} /> : null}
      {squads.length === 0 || report.standards.length === 0 ? null : <SquadsTable squads={squads} standards={report.standards} />}
    </>
  );
}
