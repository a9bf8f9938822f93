import Heading from '@atlaskit/heading';
import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { FlowPart, FlowPicture } from '../../../../../../src/contract/flow-picture';
import { Emphasis } from '../../../components/emphasis';
import { TextButton } from '../../../components/text-button';
import { useTexts } from '../../../data/start-context';
import { findLongest, type Teller } from './say';

const words = xcss({ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(300px, 1fr))', gap: 'space.300' });
const list = xcss({ listStyleType: 'none', margin: 'space.0', padding: 'space.0' });

/** Below so many cases a picture shows single events, not habits. */
const enough = 8;

interface Props {
  picture: FlowPicture;
  teller: Teller;
  onOpen: ((part: FlowPart) => void) | undefined;
}

/** What the picture says, for who reads rather than looks: how many keep to the path, how long it takes, where it differs. */
export function Headlines({ picture, teller, onOpen }: Props) {
  const { t } = useTexts();
  const { judged, perfect, windowDays, medianDays, headlines } = picture;
  const longest = findLongest(picture);
  return (
    <Box xcss={words}>
      <Stack space="space.100">
        <Heading as="h3" size="medium">
          {t(perfect === judged ? 'page.flows.allPerfect' : 'page.flows.perfect', { n: perfect, total: judged })}
        </Heading>
        <Text as="p" color="color.text.subtle">
          {t(windowDays === null ? 'page.flows.finishedEver' : 'page.flows.finished', { n: judged, days: windowDays ?? 0 })}
        </Text>
        {medianDays === null || longest === null ? null : (
          <Text as="p" color="color.text.subtle">
            <Emphasis text={t('page.flows.typical', { days: teller.days(medianDays), stage: longest.name, share: longest.share })} />
          </Text>
        )}
        {judged < enough ? (
          <Text as="p" weight="medium">
            {t('page.flows.few', { n: judged })}
          </Text>
        ) : null}
      </Stack>
      {headlines.length === 0 ? null : (
        <Stack space="space.100">
          <Heading as="h4" size="xsmall">
            {t('page.flows.differs')}
          </Heading>
          <Box as="ul" xcss={list}>
            {headlines.map((headline, index) => {
              const { kind, stage } = headline;
              const text = <Emphasis text={teller.headline(headline)} />;
              const part: FlowPart = { kind: 'edit', edit: kind, stage };
              return (
                <li key={`${kind} ${stage}`} style={index === 0 ? {} : { marginBlockStart: token('space.075') }}>
                  {onOpen ? <TextButton onClick={() => onOpen(part)}>{text}</TextButton> : <Text>{text}</Text>}
                </li>
              );
            })}
          </Box>
        </Stack>
      )}
    </Box>
  );
}
