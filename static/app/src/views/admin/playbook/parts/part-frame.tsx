import Heading from '@atlaskit/heading';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import SectionMessage from '@atlaskit/section-message';
import type { ReactNode } from 'react';
import type { Part } from '../../../../../../../src/contract/playbook-draft';
import { Emphasis } from '../../../../components/emphasis';
import { useTexts } from '../../../../data/start-context';
import { PartContext, useProblems } from '../desk-context';
import { ConflictPanel } from './conflict-panel';
import { SaveStanding } from './save-standing';

interface Props {
  part: Part;
  /** What kind of thing it is, over its title. */
  kind?: string;
  title: string;
  intro?: string;
  actions?: ReactNode;
  /** Beside the document: parameters, replay. */
  side?: ReactNode;
  children: ReactNode;
}

/** A part of the playbook as a page of the editor: what it is, whether it is saved, what is wrong with it, then itself. */
export function PartFrame({ part, kind, title, intro, actions, side, children }: Props) {
  return (
    <PartContext.Provider value={part}>
      <div className={side === undefined ? 'pb-part' : 'pb-part pb-part-with-side'}>
        <header className="pb-part-header">
          <Stack space="space.100">
            <Inline spread="space-between" alignBlock="start" space="space.200" rowSpace="space.100" shouldWrap>
              <Stack space="space.050">
                {kind === undefined ? null : (
                  <Text size="small" weight="medium" color="color.text.subtlest">
                    {kind}
                  </Text>
                )}
                <Heading as="h2" size="medium">
                  {title}
                </Heading>
              </Stack>
              <Inline space="space.150" alignBlock="center" shouldWrap>
                <SaveStanding part={part} />
                {actions}
              </Inline>
            </Inline>
            {intro === undefined ? null : (
              <Text as="p" color="color.text.subtle">
                {intro}
              </Text>
            )}
            <ConflictPanel part={part} />
            <PartProblems />
          </Stack>
        </header>
        <div className="pb-main">{children}</div>
        {side === undefined ? null : <aside className="pb-side">{side}</aside>}
      </div>
    </PartContext.Provider>
  );
}

/** All that is not valid in the part, at its top: nothing stays hidden in a field that is folded away. */
function PartProblems() {
  const { t } = useTexts();
  const problems = useProblems([]);
  if (problems.length === 0) return null;
  return (
    <SectionMessage appearance="warning" title={t('editor.problems.count', { n: problems.length })}>
      <ul className="pb-plain-list">
        {problems.slice(0, 6).map((problem, index) => (
          <li key={index}>
            <Emphasis text={problem} />
          </li>
        ))}
      </ul>
    </SectionMessage>
  );
}

/** A titled block inside a part. */
export function Block({ title, help, aside, children }: { title: string; help?: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="pb-block" aria-label={title}>
      <Inline spread="space-between" alignBlock="center" space="space.100" shouldWrap>
        <Heading as="h3" size="xsmall">
          {title}
        </Heading>
        {aside}
      </Inline>
      {help === undefined ? null : (
        <Text as="p" size="small" color="color.text.subtle">
          {help}
        </Text>
      )}
      {children}
    </section>
  );
}
