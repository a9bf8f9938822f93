import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import type { Report } from '../../../../../../src/contract/report';
import { middayOf } from '../../../../../../src/text/day';
import { QuietMessage } from '../../../components/quiet-message';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';
import './parts.css';

const card = xcss({
  padding: 'space.200',
  borderRadius: 'radius.large',
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderColor: 'color.border',
});

/** What leadership is asked to decide: at most three, each with what may be answered and by when. */
export function DecisionsPart({ decisions }: { decisions: Report['decisions'] }) {
  const { t, date } = useTexts();
  return (
    <Section title={t('adoption.decisions.title')}>
      {decisions.length === 0 ? (
        <QuietMessage text={t('adoption.decisions.none')} />
      ) : (
        <ol className="decisions">
          {decisions.map(({ kind, ask, options, by }) => (
            <li key={`${kind} ${ask}`}>
              <Box xcss={card}>
                <Stack space="space.100">
                  <Text as="p" weight="semibold">
                    {ask}
                  </Text>
                  <ul aria-label={t('adoption.decisions.options')}>
                    {options.map((option) => (
                      <li key={option}>{option}</li>
                    ))}
                  </ul>
                  {by === null ? null : (
                    <Text as="p" size="small" color="color.text.subtle">
                      {t('adoption.decisions.by', { date: date(middayOf(by)) })}
                    </Text>
                  )}
                </Stack>
              </Box>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
