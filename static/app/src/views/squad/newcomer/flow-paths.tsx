import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import type { Newcomer } from '../../../../../../src/contract/newcomer';
import { TextButton } from '../../../components/text-button';
import { useTexts } from '../../../data/start-context';

const bare = xcss({ listStyleType: 'none', margin: 'space.0', padding: 'space.0' });

/** How work is meant to flow, a line for each kind of work, and the way to how it really does. `onFlow` null = nothing was read yet. */
export function FlowPaths({ flows, onFlow }: { flows: Newcomer['flows']; onFlow: (() => void) | null }) {
  const { t } = useTexts();
  return (
    <Stack space="space.150" alignInline="start">
      <Box as="ul" xcss={bare}>
        <Stack space="space.150">
          {flows.map(({ name, stages }) => (
            <li key={name}>
              <Stack space="space.025">
                <Text weight="medium">{name}</Text>
                <Text>{stages.join(' → ')}</Text>
              </Stack>
            </li>
          ))}
        </Stack>
      </Box>
      {onFlow === null ? null : (
        <span data-no-print>
          <TextButton onClick={onFlow}>{t('newcomer.reallyFlows')}</TextButton>
        </span>
      )}
    </Stack>
  );
}
