import Heading from '@atlaskit/heading';
import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import type { RenderedFix } from '../../../../../src/contract/finding';
import { DottedLine } from '../../components/dotted-line';
import { Emphasis } from '../../components/emphasis';
import { FixLink } from '../../components/fix-link';
import { useReachable } from '../../data/declarations-place';
import { useTexts } from '../../data/start-context';

const list = xcss({ margin: 'space.0', paddingInlineStart: 'space.250' });

/** What helps: each fix with its time, who can do it, and the screen where it is done. */
export function Fixes({ fixes }: { fixes: readonly RenderedFix[] }) {
  const { t } = useTexts();
  if (fixes.length === 0) return null;
  return (
    <Stack space="space.075">
      <Heading as="h5" size="xxsmall">
        {t('page.finding.fixes')}
      </Heading>
      <Box as="ul" xcss={list}>
        {fixes.map((fix, index) => (
          <li key={index}>
            <FixLine fix={fix} />
          </li>
        ))}
      </Box>
    </Stack>
  );
}

function FixLine({ fix }: { fix: RenderedFix }) {
  const { t } = useTexts();
  const link = useReachable(fix.link);
  return (
    <Stack space="space.025">
      <Text>
        <Emphasis text={fix.text} />
      </Text>
      <DottedLine
        items={[
          t('common.minutes', { minutes: fix.minutes }),
          t(`common.who.${fix.who}`),
          link === null ? null : <FixLink key="link" link={link} />,
        ]}
      />
    </Stack>
  );
}
