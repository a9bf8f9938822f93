import { Stack, Text } from '@atlaskit/primitives';
import type { ReactNode } from 'react';
import { attestationKinds, type SquadDeclarations } from '../../../../../src/contract/attestations';
import { FailureMessage } from '../../components/failure-message';
import { QuietMessage } from '../../components/quiet-message';
import { Overtaken, Saved } from '../../components/save-outcome';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';
import { DeclarationBlock } from './declaration-block';
import type { SaveOutcome } from '../../data/use-saving';
import { nameOf, useDeclarations } from './use-declarations';

interface Props {
  saved: SquadDeclarations;
  /** Stands above, where the page has no heading of its own. */
  title?: ReactNode;
  /** What may have changed elsewhere. */
  onSaved?: () => void;
}

/** What a squad says of itself: its tools beside the agreed ones, and the statements that it is asked to confirm. */
export function Declarations({ saved, title, onSaved = () => undefined }: Props) {
  const { t } = useTexts();
  const work = useDeclarations(saved, onSaved);
  const { declarations } = work.base;
  return (
    <Stack space="space.400">
      {title}
      <Text as="p">{t('declarations.intro')}</Text>
      <SayingOutcome outcome={work.outcome} />
      {declarations.length === 0 ? <QuietMessage text={t('declarations.nothing')} /> : null}
      {attestationKinds.map((kind) => {
        const own = declarations.filter((each) => each.kind === kind);
        if (own.length === 0) return null;
        return (
          <Section key={kind} title={t(kind === 'tool' ? 'declarations.tools' : 'declarations.statements')}>
            {own.map((declaration) => (
              <DeclarationBlock key={nameOf(declaration)} declaration={declaration} work={work} />
            ))}
          </Section>
        );
      })}
    </Stack>
  );
}

function SayingOutcome({ outcome }: { outcome: SaveOutcome }) {
  const { t } = useTexts();
  if (outcome.kind === 'none') return null;
  if (outcome.kind === 'failed') return <FailureMessage failure={outcome.failure} />;
  if (outcome.kind === 'saved') {
    return (
      <Saved>
        <p>{t('declarations.saved')}</p>
      </Saved>
    );
  }
  return (
    <Overtaken title={t('declarations.conflictTitle')}>
      <p>{t('declarations.conflict')}</p>
    </Overtaken>
  );
}
