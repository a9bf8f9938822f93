import Heading from '@atlaskit/heading';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import Tooltip from '@atlaskit/tooltip';
import type { SquadPage } from '../../../../../src/contract/squad-page';
import { DottedLine } from '../../components/dotted-line';
import { Moment } from '../../components/moment';
import { useTexts } from '../../data/start-context';
import { RefreshButton } from './refresh-button';

const quote = xcss({
  borderInlineStartWidth: 'border.width.selected',
  borderInlineStartStyle: 'solid',
  borderInlineStartColor: 'color.border.brand',
  paddingInlineStart: 'space.200',
});

/** Who this page is about, how fresh and how complete it is, and the vision that its practices serve. */
export function SquadHeader({ page, reload }: { page: SquadPage; reload: () => void }) {
  const { t } = useTexts();
  const { squad, coverage } = page;
  const judged =
    coverage.share === null ? null : (
      <Tooltip content={t('page.judgedHint', { judged: coverage.judged, applicable: coverage.applicable })} tag="span">
        {t('page.judged', { share: coverage.share })}
      </Tooltip>
    );
  return (
    <Stack space="space.200">
      <Inline spread="space-between" alignBlock="start" space="space.200" shouldWrap>
        <Stack space="space.050">
          <Heading as="h1" size="large">
            {squad.name}
          </Heading>
          <DottedLine
            items={[
              squad.tribe === null ? null : t('page.tribe', { tribe: squad.tribe }),
              page.playbook === null ? null : t('page.playbook', { name: page.playbook.name, version: page.playbook.version }),
            ]}
          />
        </Stack>
        <Inline space="space.200" alignBlock="center" shouldWrap>
          <DottedLine items={[page.asOf === null ? null : <Moment at={page.asOf} within="page.asOf" />, judged]} />
          <RefreshButton squad={squad.key} sweep={page.sweep} reload={reload} />
        </Inline>
      </Inline>
      {page.vision === null ? null : (
        <Box xcss={quote} role="note" aria-label={t('page.vision')}>
          <Text as="p" size="large" color="color.text.subtle">
            {page.vision}
          </Text>
        </Box>
      )}
    </Stack>
  );
}
