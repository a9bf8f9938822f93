import Button from '@atlaskit/button/new';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import { useMemo, useState } from 'react';
import type { FlowPart, FlowPicture, FlowSpan } from '../../../../../../src/contract/flow-picture';
import { useTexts } from '../../../data/start-context';
import { CasesPanel } from './cases-panel';
import { Headlines } from './headlines';
import { layOut } from './layout';
import { Legend } from './legend';
import { Picture } from './picture';
import { createTeller } from './say';
import { FlowTables } from './tables';
import { Variants } from './variants';

const card = xcss({
  backgroundColor: 'elevation.surface.raised',
  boxShadow: 'elevation.shadow.raised',
  borderRadius: 'radius.xlarge',
  padding: 'space.150',
});

interface Props {
  project: string;
  span: FlowSpan;
  picture: FlowPicture;
  mayList: boolean;
}

/** One flow: in words, as a picture or as tables, the paths that were taken, and the work items behind what was pointed at. */
export function FlowView({ project, span, picture, mayList }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const teller = useMemo(() => createTeller(picture, texts), [picture, texts]);
  const layout = useMemo(() => layOut(picture), [picture]);
  const [asTable, setAsTable] = useState(false);
  const [part, setPart] = useState<FlowPart | null>(null);
  const onOpen = mayList ? setPart : undefined;
  return (
    <Stack space="space.300">
      <Headlines picture={picture} teller={teller} onOpen={onOpen} />
      <Stack space="space.100">
        <Inline spread="space-between" alignBlock="center" space="space.200" shouldWrap>
          <Text size="small" color="color.text.subtle">
            {t(mayList ? 'page.flows.hint' : 'page.flows.hintStates')}
          </Text>
          <Button spacing="compact" appearance="subtle" aria-pressed={asTable} isSelected={asTable} onClick={() => setAsTable(!asTable)}>
            {t('page.flows.asTable')}
          </Button>
        </Inline>
        {asTable ? (
          <FlowTables picture={picture} teller={teller} onOpen={onOpen} />
        ) : (
          <Box xcss={card}>
            <Stack space="space.100">
              <Picture picture={picture} layout={layout} teller={teller} onOpen={onOpen} />
              <Legend left={layout.left} />
            </Stack>
          </Box>
        )}
      </Stack>
      {part === null ? null : (
        <CasesPanel project={project} span={span} flow={picture.flow} part={part} teller={teller} onClose={() => setPart(null)} />
      )}
      <Variants picture={picture} teller={teller} onOpen={onOpen} />
    </Stack>
  );
}
