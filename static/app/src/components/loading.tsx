import { Box, Stack, xcss } from '@atlaskit/primitives';
import { useTexts } from '../data/start-context';
import { ForScreenReaders } from './for-screen-readers';

const bar = xcss({ backgroundColor: 'color.skeleton', borderRadius: 'radius.small' });
const page = xcss({ maxWidth: '1080px', marginInline: 'auto', padding: 'space.400' });
const heights = ['32px', '20px', '148px', '20px', '56px', '56px', '56px'];
const widths = ['40%', '64%', '100%', '24%', '100%', '100%', '100%'];

/** A quiet outline of a page while its first answer is on its way. */
export function Loading() {
  const { t } = useTexts();
  return (
    <Box xcss={page} aria-busy="true">
      <ForScreenReaders live>{t('common.loading')}</ForScreenReaders>
      <Stack space="space.300">
        {heights.map((height, index) => (
          <Box key={index} xcss={bar} style={{ height, width: widths[index] }} aria-hidden="true" />
        ))}
      </Stack>
    </Box>
  );
}
