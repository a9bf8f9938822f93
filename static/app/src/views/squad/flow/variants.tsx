import Heading from '@atlaskit/heading';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import { Fragment } from 'react';
import type { FlowPart, FlowPicture } from '../../../../../../src/contract/flow-picture';
import { DataTable } from '../../../components/data-table';
import { ForScreenReaders } from '../../../components/for-screen-readers';
import { SiteLink } from '../../../components/site-link';
import { useTexts } from '../../../data/start-context';
import { Count } from './tables';
import type { Teller } from './say';

type Variant = FlowPicture['variants'][number];

const chip = xcss({
  paddingInline: 'space.075',
  borderRadius: 'radius.small',
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderColor: 'color.border',
  backgroundColor: 'color.background.neutral',
});
const extraChip = xcss({ backgroundColor: 'color.background.warning', borderColor: 'color.border.warning' });
const skippedChip = xcss({ backgroundColor: 'elevation.surface', borderColor: 'color.border.warning', borderStyle: 'dashed' });
const chips = xcss({ paddingBlock: 'space.050' });

/** Rows a page. */
const pageSize = 5;

interface Props {
  picture: FlowPicture;
  teller: Teller;
  onOpen: ((part: FlowPart) => void) | undefined;
}

/** The paths that work really took, the most frequent first; what was skipped or came unexpectedly is marked in its place. */
export function Variants({ picture, teller, onOpen }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const { variants, variantsTotal } = picture;
  const rank = new Map(variants.map((variant, index) => [variant, index]));
  const hasExamples = variants.some(({ examples }) => examples.length > 0);
  return (
    <Stack space="space.100">
      <Heading as="h3" size="small">
        {t('page.flows.variants.title', { n: variantsTotal })}
      </Heading>
      <DataTable
        label={t('page.flows.variants.title', { n: variantsTotal })}
        rows={variants}
        rowKey={({ stages }) => stages.join(' ')}
        pageSize={pageSize}
        columns={[
          {
            ...{ key: 'path', title: t('page.flows.variants.path'), width: hasExamples ? 62 : 74 },
            sortBy: (variant) => rank.get(variant) ?? 0,
            cell: (variant) => <Path variant={variant} teller={teller} />,
          },
          {
            ...{ key: 'cases', title: t('page.flows.table.cases'), width: 12, numeric: true },
            sortBy: ({ cases }) => cases,
            cell: ({ cases, stages }) => <Count n={cases} part={{ kind: 'variant', stages }} onOpen={onOpen} />,
          },
          {
            ...{ key: 'fitness', title: t('page.flows.variants.fitness'), width: 14, numeric: true },
            sortBy: ({ fitness }) => fitness,
            cell: ({ fitness }) => texts.percent(fitness),
          },
          ...(hasExamples
            ? [
                {
                  key: 'examples',
                  title: t('page.flows.variants.examples'),
                  width: 12,
                  cell: ({ examples }: Variant) => <Example keys={examples} />,
                },
              ]
            : []),
        ]}
      />
    </Stack>
  );
}

function Example({ keys: [key] }: { keys: readonly string[] }) {
  return key === undefined ? null : <SiteLink url={`/browse/${encodeURIComponent(key)}`}>{key}</SiteLink>;
}

/** A trace as a row of stages. Skipped ones stand where they are missing, struck out; extra ones are marked; both say so to screen readers. */
function Path({ variant: { stages, extra, skipped }, teller }: { variant: Variant; teller: Teller }) {
  const missing = (at: number) =>
    skipped
      .filter((each) => each.at === at)
      .map(({ stage }, index) => <Chip key={`${at} ${index}`} name={teller.nameOf(stage)} kind="skipped" />);
  return (
    <Box xcss={chips}>
      <Inline space="space.050" rowSpace="space.050" alignBlock="center" shouldWrap>
        {stages.map((stage, index) => (
          <Fragment key={index}>
            {missing(index)}
            <Chip name={teller.nameOf(stage)} kind={extra[index] ? 'extra' : 'plain'} />
          </Fragment>
        ))}
        {missing(stages.length)}
      </Inline>
    </Box>
  );
}

function Chip({ name, kind }: { name: string; kind: 'plain' | 'extra' | 'skipped' }) {
  const { t } = useTexts();
  return (
    <Box xcss={[chip, kind === 'extra' && extraChip, kind === 'skipped' && skippedChip]}>
      <Text size="small" color={kind === 'skipped' ? 'color.text.warning' : 'color.text'}>
        {kind === 'plain' ? null : <ForScreenReaders>{t(`page.flows.variants.${kind}`)}</ForScreenReaders>}
        {kind === 'skipped' ? <s>{name}</s> : name}
        {kind === 'extra' ? ' +' : null}
      </Text>
    </Box>
  );
}
