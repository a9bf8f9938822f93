import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives';
import { DottedLine } from '../../components/dotted-line';
import { Moment } from '../../components/moment';
import { SquadLink } from '../../components/module-link';
import { useTexts } from '../../data/start-context';
import type { Findable } from './filter-squads';

/** Whose detail this is, how old it is (`asOf`: epoch ms), and the way to the squad's own page. */
export function SquadTitle({ squad: { key, name, tribe }, asOf }: { squad: Findable; asOf: number | null }) {
  const { t } = useTexts();
  return (
    <Stack space="space.050">
      <Heading as="h2" size="large">
        {name}
      </Heading>
      <DottedLine
        items={[
          tribe === null ? null : t('page.tribe', { tribe }),
          asOf === null ? null : <Moment key="asOf" at={asOf} within="page.asOf" />,
          <SquadLink key="page" projectKey={key}>
            {t('etat.openSquad')}
          </SquadLink>,
        ]}
      />
    </Stack>
  );
}
