import Heading from '@atlaskit/heading';
import { Stack, Text } from '@atlaskit/primitives';
import SectionMessage from '@atlaskit/section-message';
import type { AdoptionReport } from '../../../../../src/contract/adoption';
import { DottedLine } from '../../components/dotted-line';
import { Moment } from '../../components/moment';
import { useTexts } from '../../data/start-context';
import { chooseEmpty, chooseWithheld } from './figures';

/** The one sentence that a board remembers, the figures that keep it honest, and of which squads it speaks. */
export function AdoptionHeader({ report }: { report: AdoptionReport }) {
  const texts = useTexts();
  const { t } = texts;
  const { headline, coverage, asOf } = report;
  const withheld = chooseWithheld(report);
  const isEmpty = chooseEmpty(report) !== null;
  const share = (n: number): string => texts.percent(headline === null ? 0 : n / headline.squads);
  return (
    <Stack space="space.200">
      <Stack space="space.100">
        <Text size="small" weight="medium" color="color.text.subtle">
          {t(report.audience === 'own' ? 'adoption.titleOwn' : 'adoption.title')}
        </Text>
        <Heading as="h1" size="xlarge">
          {isEmpty || withheld !== null || headline === null ? t('adoption.headline.none') : t('adoption.headline.sentence', headline)}
        </Heading>
        <DottedLine
          items={[
            isEmpty || withheld !== null || headline === null ? null : share(headline.metAll),
            withheld !== null || headline === null || headline.withWaivers === headline.metAll
              ? null
              : t('adoption.headline.withWaivers', { share: share(headline.withWaivers), n: headline.withWaivers }),
            withheld !== null || headline === null || headline.notJudged === 0
              ? null
              : t('adoption.headline.notJudged', { n: headline.notJudged }),
            coverage === null ? null : t('adoption.headline.coverage', { share: coverage }),
            asOf === null ? null : <Moment key="as-of" at={asOf} within="page.asOf" />,
          ]}
        />
      </Stack>
      {isEmpty || withheld === null ? null : (
        <SectionMessage title={t(`adoption.withheld.${withheld}`)}>
          <p>{t(`adoption.withheld.${withheld}-text`, { coverage: coverage ?? 0, min: report.minCoverage })}</p>
        </SectionMessage>
      )}
      {report.audience === 'own' && report.squads.length > 0 ? (
        <Text as="p" color="color.text.subtle">
          {t('adoption.own', { n: report.squads.length, squads: texts.list(report.squads.map(({ name }) => name)) })}
        </Text>
      ) : null}
    </Stack>
  );
}
