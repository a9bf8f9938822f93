import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { useQuery } from '../../../../../src/client/use-query';
import { describeNeighbours, type NeighbourWords } from '../../../../../src/text/neighbours';
import { SquadLink } from '../../components/module-link';
import { useTexts } from '../../data/start-context';
import { NeighboursContext, useNeighbours } from './neighbours-context';

/** Asks once for a whole page who does well what its squad does not have in place. It is a help beside the findings: without an answer there is none. */
export function NeighboursProvider({ squad, children }: { squad: { key: string; name: string }; children: ReactNode }) {
  const { lang } = useTexts();
  const { query } = useQuery('standard.neighbours', { project: squad.key, lang });
  const answer = query.state === 'ready' ? query.value : null;
  const known = useMemo(
    () => ({ squad: squad.name, byStandard: new Map(answer?.standards.map(({ id, ...list }) => [id, list])) }),
    [answer, squad.name],
  );
  return <NeighboursContext.Provider value={known}>{children}</NeighboursContext.Provider>;
}

const panel = xcss({ backgroundColor: 'elevation.surface.sunken', borderRadius: 'radius.large', padding: 'space.250' });
const list = xcss({ listStyleType: 'none', margin: 'space.0', padding: 'space.0' });

/** "How Recherche does it": the squads next door that have a standard in place, and whom to ask there. Nothing where there is none. */
export function Neighbours({ standard }: { standard: string }) {
  const texts = useTexts();
  const { t } = texts;
  const { squad, byStandard } = useNeighbours();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const found = byStandard.get(standard);
  const [first] = found?.squads ?? [];
  if (!found || !first) return null;
  const { neighbours, notes } = describeNeighbours(found, squad, texts);
  return (
    <Stack space="space.100" alignInline="stretch">
      <Inline>
        <Button appearance="subtle" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {t('neighbours.how', { squad: first.name })}
        </Button>
      </Inline>
      <div id={id} hidden={!isOpen}>
        {isOpen ? (
          <Box xcss={panel} as="section" aria-label={t('neighbours.title')}>
            <Stack space="space.150">
              <Heading as="h4" size="xsmall">
                {t('neighbours.title')}
              </Heading>
              <Box as="ul" xcss={list}>
                <Stack space="space.150">
                  {neighbours.map((each) => (
                    <li key={each.key}>
                      <NeighbourLine neighbour={each} />
                    </li>
                  ))}
                </Stack>
              </Box>
              <Text size="small" color="color.text.subtle">
                {notes.join(' ')}
              </Text>
            </Stack>
          </Box>
        ) : null}
      </div>
    </Stack>
  );
}

function NeighbourLine({ neighbour: { name, projectKey, about, stages } }: { neighbour: NeighbourWords }) {
  return (
    <Stack space="space.025">
      <Inline space="space.100" alignBlock="baseline" shouldWrap>
        <Text weight="semibold">{projectKey === null ? name : <SquadLink projectKey={projectKey}>{name}</SquadLink>}</Text>
        <Text size="small" color="color.text.subtle">
          {about}
        </Text>
      </Inline>
      {stages === null ? null : <Text size="small">{stages}</Text>}
    </Stack>
  );
}
