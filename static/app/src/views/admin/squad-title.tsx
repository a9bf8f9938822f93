import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives';
import { DottedLine } from '../../components/dotted-line';
import { SquadLink } from '../../components/module-link';
import { useTexts } from '../../data/start-context';
import type { Findable } from './filter-squads';

/** Whose detail this is, with the way to its own page. */
export function SquadTitle({ squad: { key, name, tribe } }: { squad: Findable }) {
  const { t } = useTexts();
  return (
    <Stack space="space.050">
      <Heading as="h2" size="large">
        {name}
      </Heading>
      <DottedLine
        items={[
          tribe === null ? null : t('page.tribe', { tribe }),
          <SquadLink key="page" projectKey={key}>
            {t('etat.openSquad')}
          </SquadLink>,
        ]}
      />
    </Stack>
  );
}
