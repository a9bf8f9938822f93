import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { useState } from 'react';
import type { EtatDesLieux } from '../../../../../src/contract/etat-des-lieux';
import { DottedLine } from '../../components/dotted-line';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';
import { MovesTable } from './moves-table';
import { PathList } from './path-list';

type TypeUse = EtatDesLieux['types'][number];

/** The paths and the moves of one work type at a time; the most frequent first. */
export function TypesPart({ etat }: { etat: EtatDesLieux }) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState(etat.types[0]?.name);
  const type = etat.types.find(({ name }) => name === chosen);
  if (!type) return null;
  return (
    <Section title={t('etat.types.title')}>
      <Stack space="space.300">
        <Inline space="space.050" rowSpace="space.050" role="group" aria-label={t('etat.types.choose')} shouldWrap>
          {etat.types.map(({ name, cases }) => (
            <Button
              key={name}
              appearance="subtle"
              spacing="compact"
              isSelected={name === chosen}
              aria-pressed={name === chosen}
              onClick={() => setChosen(name)}
            >
              {t('etat.types.option', { name, n: cases })}
            </Button>
          ))}
        </Inline>
        <TypeUseView type={type} />
      </Stack>
    </Section>
  );
}

function TypeUseView({ type }: { type: TypeUse }) {
  const { t } = useTexts();
  const told = type.finished ?? type.cases;
  return (
    <Stack space="space.300">
      <DottedLine
        items={[
          type.finished === null ? null : t('etat.types.finished', { n: type.finished }),
          type.medianDays === null ? null : t('etat.types.median', { n: type.medianDays }),
          type.variantsTotal === 0 ? null : t('etat.types.paths', { n: type.variantsTotal }),
        ]}
      />
      {type.variants.length === 0 ? (
        <Text as="p" color="color.text.subtle">
          {t('etat.types.nothing')}
        </Text>
      ) : (
        <>
          <Stack space="space.100">
            <Heading as="h3" size="xsmall">
              {t('etat.paths.title', { n: type.variants.length, total: type.variantsTotal })}
            </Heading>
            <PathList variants={type.variants} total={told} />
          </Stack>
          {type.moves.length === 0 ? null : (
            <Stack space="space.100">
              <Heading as="h3" size="xsmall">
                {t('etat.moves.title')}
              </Heading>
              <MovesTable moves={type.moves} type={type.name} />
            </Stack>
          )}
        </>
      )}
    </Stack>
  );
}
