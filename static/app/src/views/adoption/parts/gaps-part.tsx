import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { useState } from 'react';
import type { Report } from '../../../../../../src/contract/report';
import { WideTable } from '../wide-table';
import { Emphasis } from '../../../components/emphasis';
import { QuietMessage } from '../../../components/quiet-message';
import { Section } from '../../../components/section';
import { usePrinting } from '../../../data/use-printing';
import { useTexts } from '../../../data/start-context';

type Gap = Report['gaps'][number];

/** As many as fit beside the decisions; the others are a click away, and on paper. */
const shownFirst = 5;

/** What stands in the way of many squads, the cheapest for the most first; each with who can close it and what is proposed. */
export function GapsPart({ gaps }: { gaps: readonly Gap[] }) {
  const { t, number } = useTexts();
  const isPrinting = usePrinting();
  const [isOpen, setOpen] = useState(false);
  const title = t('adoption.gaps.title');
  const shown = isOpen || isPrinting ? gaps : gaps.slice(0, shownFirst);
  if (gaps.length === 0) {
    return (
      <Section title={title}>
        <QuietMessage text={t('adoption.gaps.none')} />
      </Section>
    );
  }
  return (
    <Section title={title}>
      <Text as="p" color="color.text.subtle">
        {t('adoption.gaps.text')}
      </Text>
      <WideTable
        label={title}
        rows={shown}
        rowKey={({ standard, check }) => `${standard.id} ${check.id}`}
        columns={[
          { key: 'gap', title: t('adoption.gaps.gap'), width: 36, cell: (gap) => <What gap={gap} /> },
          {
            key: 'squads',
            title: t('adoption.gaps.squads'),
            width: 9,
            numeric: true,
            sortBy: ({ squads }) => squads,
            cell: ({ squads }) => number(squads),
          },
          { key: 'effort', title: t('adoption.gaps.effort'), width: 13, cell: (gap) => <Effort gap={gap} /> },
          { key: 'who', title: t('adoption.gaps.who'), width: 13, cell: ({ who }) => who ?? t('common.none') },
          {
            key: 'proposal',
            title: t('adoption.gaps.proposal'),
            width: 29,
            cell: ({ proposal }) => (proposal === null ? t('common.none') : <Emphasis text={proposal} />),
          },
        ]}
      />
      {shown.length === gaps.length ? null : (
        <Inline>
          <Button appearance="subtle" spacing="compact" onClick={() => setOpen(true)}>
            {t('adoption.gaps.all', { n: gaps.length })}
          </Button>
        </Inline>
      )}
    </Section>
  );
}

function What({ gap: { standard, check, named, squads } }: { gap: Gap }) {
  const { t, list } = useTexts();
  const more = squads - named.length;
  return (
    <Stack space="space.025">
      <Text weight="medium">{standard.title}</Text>
      <Text size="small">
        {check.flow === null ? null : `${check.flow}${t('common.separator')}`}
        <Emphasis text={check.expected ?? check.about} />
      </Text>
      {named.length === 0 ? null : (
        <Text size="small" color="color.text.subtle">
          {more > 0
            ? t('adoption.gaps.named', { names: named.map(({ name }) => name).join(', '), more })
            : list(named.map(({ name }) => name))}
        </Text>
      )}
    </Stack>
  );
}

function Effort({ gap: { effort, minutes } }: { gap: Gap }) {
  const { t } = useTexts();
  const said = [effort === null ? null : t(`editor.effort.${effort}`), minutes === null ? null : t('common.minutes', { minutes })].filter(
    (part) => part !== null,
  );
  return <Text>{said.length === 0 ? t('common.none') : said.join(t('common.separator'))}</Text>;
}
