import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import DownloadIcon from '@atlaskit/icon/core/download';
import { Box, Inline, Stack, xcss } from '@atlaskit/primitives';
import type { PlaybookInfo } from '../../../../../src/contract/admin';
import { DottedLine } from '../../components/dotted-line';
import { Moment } from '../../components/moment';
import { useTexts } from '../../data/start-context';

const card = xcss({
  backgroundColor: 'elevation.surface.raised',
  boxShadow: 'elevation.shadow.raised',
  borderRadius: 'radius.large',
  padding: 'space.300',
});
/** Enough of a hash to tell two versions apart by eye. */
const shownHash = 10;

interface Props {
  current: PlaybookInfo;
  onExport: () => void;
  onEdit: () => void;
}

/** The version in force. */
export function PlaybookCard({ current, onExport, onEdit }: Props) {
  const { t } = useTexts();
  return (
    <Box xcss={card}>
      <Inline spread="space-between" alignBlock="start" space="space.200" rowSpace="space.200" shouldWrap>
        <Stack space="space.075">
          <Heading as="h3" size="small">
            {current.name}
          </Heading>
          <DottedLine
            items={[
              t('admin.playbook.current'),
              t('admin.playbook.version', { version: current.version }),
              <Moment key="published" at={current.publishedAt} within="admin.playbook.published" />,
            ]}
          />
          <DottedLine
            items={[
              t('admin.playbook.stages', { n: current.stages }),
              t('admin.playbook.flows', { n: current.flows }),
              t('admin.playbook.standards', { n: current.standards }),
              t('admin.playbook.fingerprint', { hash: current.hash.slice(0, shownHash) }),
            ]}
          />
        </Stack>
        <Inline space="space.100">
          <Button appearance="subtle" onClick={onEdit}>
            {t('admin.playbook.edit')}
          </Button>
          <Button iconBefore={DownloadIcon} onClick={onExport}>
            {t('admin.playbook.export')}
          </Button>
        </Inline>
      </Inline>
    </Box>
  );
}
