import { Box, Inline, Pressable, Stack, Text, xcss } from '@atlaskit/primitives';
import Tooltip from '@atlaskit/tooltip';
import type { Report } from '../../../../../../src/contract/report';
import type { ReportNumber } from '../../../../../../src/contract/report-parts';
import { describeNumber, sayValue, type NumberWords } from '../../../../../../src/text/adoption/numbers';
import { ForScreenReaders } from '../../../components/for-screen-readers';
import { Sparkline } from '../../../components/sparkline';
import { useTexts } from '../../../data/start-context';
import './number-tiles.css';

const tile = xcss({ padding: 'space.200', borderRadius: 'radius.large', backgroundColor: 'elevation.surface.sunken', height: '100%' });
const plainButton = xcss({
  backgroundColor: 'color.background.neutral.subtle',
  padding: 'space.0',
  textAlign: 'start',
  color: 'color.text',
  ':hover': { textDecoration: 'underline' },
});

interface Props {
  report: Pick<Report, 'numbers' | 'period'>;
  /** Goes to what is behind a number; absent where there is nothing to go to. */
  openers: Partial<Record<ReportNumber['id'], () => void>>;
}

/** The five numbers side by side: how much, of what, since when, towards what. */
export function NumberTiles({ report, openers }: Props) {
  const texts = useTexts();
  if (report.numbers.length === 0) return null;
  return (
    <section aria-label={texts.t('adoption.number.title')}>
      <ul className="number-tiles">
        {report.numbers.map((measured) => (
          <li key={measured.id}>
            <NumberTile measured={measured} words={describeNumber(measured, report.period, texts)} onOpen={openers[measured.id]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NumberTile({ measured, words, onOpen }: { measured: ReportNumber; words: NumberWords; onOpen: (() => void) | undefined }) {
  const [first, ...others] = words.notes;
  const value = <span className="number-value">{words.value}</span>;
  return (
    <Box xcss={tile}>
      <Stack space="space.100">
        <Tooltip content={words.hint} tag="span">
          <Text as="p" size="small" weight="medium" color="color.text.subtle">
            {words.name}
          </Text>
        </Tooltip>
        <Inline spread="space-between" alignBlock="end" space="space.100" shouldWrap>
          {onOpen === undefined ? (
            value
          ) : (
            <Pressable xcss={plainButton} onClick={onOpen}>
              {value}
              <ForScreenReaders>{words.name}</ForScreenReaders>
            </Pressable>
          )}
          <NumberSpark measured={measured} name={words.name} />
        </Inline>
        <Stack space="space.025">
          {first === undefined ? null : (
            <Text as="p" size="small" weight="medium">
              {first}
            </Text>
          )}
          {others.map((note) => (
            <Text key={note} as="p" size="small" color="color.text.subtle">
              {note}
            </Text>
          ))}
        </Stack>
      </Stack>
    </Box>
  );
}

/** Month by month, where two months are known. */
function NumberSpark({ measured, name }: { measured: ReportNumber; name: string }) {
  const texts = useTexts();
  const { unit, spark } = measured;
  const values = spark.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < 2) return null;
  const top = unit === 'pairs' || unit === 'share' ? 1 : Math.max(...values);
  const label = texts.t('adoption.number.spark', { name, values: texts.list(values.map((value) => sayValue(unit, value, texts))) });
  return <Sparkline values={values} top={top} label={label} width={72} />;
}
