import Heading from '@atlaskit/heading';
import { Stack, Text } from '@atlaskit/primitives';
import type { Report } from '../../../../../src/contract/report';
import { nameTribe } from '../../../../../src/text/adoption/heat-map';
import { BackButton } from '../../components/back-button';
import { QuietMessage } from '../../components/quiet-message';
import { useTexts } from '../../data/start-context';
import type { Texts } from '../../text/texts';
import { MovedPart } from './moved/moved-part';
import type { ReportPlace } from './place';
import { PracticesPart } from './practices/practices-part';
import { ProgressPart } from './progress/progress-part';
import { SquadsPart } from './squads/squads-part';

interface Props {
  /** Asked for this place: of this standard, this tribe, or these squads alone. */
  report: Report;
  place: Exclude<ReportPlace, { kind: 'adoption' }>;
  onGo: (place: ReportPlace) => void;
}

/** What a place is called, and beneath it what else it is narrowed to. */
function namePlace(place: Props['place'], { standards }: Report, texts: Texts): { title: string; about: string } {
  const { t } = texts;
  switch (place.kind) {
    case 'standard':
      return { title: standards[0]?.title ?? place.standard, about: '' };
    case 'tribe':
      return { title: nameTribe(place.tribe, texts), about: t('adoption.filter.tribes') };
    case 'squads': {
      const { tribe, area, standing } = place.of;
      const parts = [
        tribe === undefined ? null : nameTribe(tribe, texts),
        area === undefined ? null : t(`editor.area.${area}`),
        standing === undefined ? null : t(`adoption.standing.${standing}`),
      ];
      return { title: t('adoption.squadsPage.title'), about: parts.filter((part) => part !== null).join(t('common.separator')) };
    }
  }
}

/** One practice, one tribe, or the squads behind one figure: what the report says of it, and the squads one by one. */
export function PlaceDetail({ report, place, onGo }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const { title, about } = namePlace(place, report, texts);
  const { standards, frozen } = report;
  const isOfStandard = place.kind === 'standard';
  return (
    <Stack space="space.500">
      <Stack space="space.150">
        <BackButton onClick={() => onGo({ kind: 'adoption' })}>{t('adoption.back')}</BackButton>
        <Heading as="h1" size="large">
          {title}
        </Heading>
        {about === '' ? null : <Text color="color.text.subtle">{about}</Text>}
      </Stack>
      {standards.length === 0 || report.withheld === 'no-squads' ? (
        <QuietMessage text={t(place.kind === 'tribe' ? 'adoption.noTribe' : 'adoption.squadsPage.none')} />
      ) : (
        <>
          {place.kind === 'squads' ? null : (
            <PracticesPart
              title={t(isOfStandard ? 'adoption.practices.one' : 'adoption.practices.title')}
              standards={standards}
              onGo={isOfStandard || frozen !== null ? undefined : onGo}
            />
          )}
          {isOfStandard ? (
            <div className="report-pair">
              <ProgressPart burnUp={report.burnUp} />
              <MovedPart moved={report.moved} />
            </div>
          ) : null}
          {frozen === null ? (
            <SquadsPart
              filter={report.filter}
              standard={isOfStandard ? place.standard : null}
              standings={place.kind === 'squads' && place.of.standing !== undefined ? [place.of.standing] : []}
              titles={standards}
            />
          ) : null}
        </>
      )}
    </Stack>
  );
}
