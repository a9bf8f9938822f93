import Heading from '@atlaskit/heading';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import type { StandardView } from '../../../../../../src/contract/squad-page';
import { StateIcon } from '../../../components/state-mark';
import { useTexts } from '../../../data/start-context';

const bare = xcss({ listStyleType: 'none', margin: 'space.0', padding: 'space.0' });

/** The practices in force and why, a line each: first what the squad lives already, then what is on the way. */
export function PracticeLines({ lived, coming }: { lived: readonly StandardView[]; coming: readonly StandardView[] }) {
  const { t } = useTexts();
  return (
    <Stack space="space.300">
      {lived.length === 0 ? null : <Group title={t('newcomer.lived')} standards={lived} />}
      {coming.length === 0 ? null : <Group title={t('newcomer.coming')} standards={coming} />}
    </Stack>
  );
}

function Group({ title, standards }: { title: string; standards: readonly StandardView[] }) {
  const { t } = useTexts();
  return (
    <Stack space="space.150">
      <Heading as="h3" size="xsmall">
        {title}
      </Heading>
      <Box as="ul" xcss={bare}>
        <Stack space="space.150">
          {standards.map(({ id, title: name, why, state }) => (
            <li key={id}>
              <Inline space="space.150" alignBlock="start">
                <StateIcon state={state} />
                <Stack space="space.025">
                  <Text weight="medium">
                    {name}
                    {state === 'met' ? null : ` (${t(`state.${state}`)})`}
                  </Text>
                  {why === '' ? null : <Text color="color.text.subtle">{why}</Text>}
                </Stack>
              </Inline>
            </li>
          ))}
        </Stack>
      </Box>
    </Stack>
  );
}
