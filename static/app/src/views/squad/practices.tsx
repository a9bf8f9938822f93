import Button from '@atlaskit/button/new';
import { Box, Inline, Stack, xcss } from '@atlaskit/primitives';
import { useState } from 'react';
import type { StandardView } from '../../../../../src/contract/squad-page';
import { DottedLine } from '../../components/dotted-line';
import { QuietMessage } from '../../components/quiet-message';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';
import { countStates, groupStandards, type PracticeFilter } from './order-standards';
import { StandardRow } from './standard-row';

const filters: readonly PracticeFilter[] = ['all', 'open', 'met'];
const list = xcss({ listStyleType: 'none', margin: 'space.0', padding: 'space.0' });

/** The standards of the squad: what needs something first, what is in place below. */
export function Practices({ standards }: { standards: readonly StandardView[] }) {
  const { t } = useTexts();
  const [filter, setFilter] = useState<PracticeFilter>('all');
  const { open, settled } = groupStandards(standards, filter);
  const { states, beside } = countStates(standards);
  const counts = states.map(({ state, n }) => t(`page.practices.count.${state}`, { n }));
  if (beside > 0) counts.push(t('page.practices.beside', { n: beside }));
  const chooser = (
    <Inline space="space.050" role="group" aria-label={t('page.practices.filter')} alignBlock="center">
      {filters.map((name) => (
        <Button
          key={name}
          appearance="subtle"
          spacing="compact"
          isSelected={filter === name}
          aria-pressed={filter === name}
          onClick={() => setFilter(name)}
        >
          {t(`page.practices.${name}`)}
        </Button>
      ))}
    </Inline>
  );
  return (
    <Section title={t('page.practices.title')} aside={chooser}>
      <DottedLine items={counts} />
      <Stack space="space.300">
        {open.length === 0 ? null : <Standards standards={open} openFirst />}
        {settled.length === 0 ? null : <Standards standards={settled} />}
        {open.length + settled.length > 0 ? null : (
          <QuietMessage text={t(filter === 'met' ? 'page.practices.noneMet' : 'page.practices.noneOpen')} />
        )}
      </Stack>
    </Section>
  );
}

function Standards({ standards, openFirst = false }: { standards: readonly StandardView[]; openFirst?: boolean }) {
  return (
    <Box as="ul" xcss={list}>
      {standards.map((standard, index) => (
        <li key={standard.id}>
          <StandardRow standard={standard} initiallyOpen={openFirst && index === 0} />
        </li>
      ))}
    </Box>
  );
}
