import { Box, media, xcss } from '@atlaskit/primitives';
import { useCallback, useState } from 'react';
import { FailurePage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { useTexts } from '../../data/start-context';
import { useLeaveWarning } from '../../data/use-leave-warning';
import { useQuery } from '../../../../../src/client/use-query';
import { useSweep } from '../../data/use-sweep';
import { AccessSection } from './access-section';
import { AdminNav } from './admin-nav';
import { DataSection } from './data-section';
import { AnswersSection } from './governance/answers-section';
import { EtatsSection } from './etats-section';
import { emptyDraft, type Draft } from './draft';
import { PagesSection } from './pages/pages-section';
import { writeEditorPlace } from './playbook/model/place';
import { LogSection } from './log/log-section';
import { PlaybookEditor } from './playbook/playbook-editor';
import { PrivacySection } from './privacy-section';
import { RolesSection } from './roles/roles-section';
import type { AdminSection } from './sections';
import { RolloutsSection } from './rollouts/rollouts-section';
import { SquadsSection } from './squads/squads-section';
import { StageMapsSection } from './stage-maps/stage-maps-section';
import { TodaySection } from './today-section';
import { ToolsSection } from './tools/tools-section';

const main = xcss({ flexGrow: 1, minWidth: '0', maxWidth: '1080px' });
/** The playbook editor is three columns wide: it has the whole width, and the navigation above it. */
const wide = xcss({ maxWidth: 'none' });
/** Beside each other where there is room for a table of nine columns, else one above the other. */
const frame = xcss({
  display: 'flex',
  flexDirection: 'column',
  gap: 'space.300',
  padding: 'space.400',
  paddingBlockEnd: 'space.800',
});
const beside = xcss({ [media.above.md]: { flexDirection: 'row', gap: 'space.500' } });

interface Props {
  title: string;
  section: AdminSection;
  /** The rest of the address, after the section: the section's own places. */
  inside: string;
  onSection: (section: AdminSection, inside?: string) => void;
}

/** The workspace of Product Ops: one question for each part, asked once and shared by the sections. */
export function AdminView({ title, section, inside, onSection }: Props) {
  const { lang } = useTexts();
  // The unpublished text lives above the sections: going to another one and back loses nothing.
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const { query: playbook, reload: reloadPlaybook } = useQuery('playbook.get', { lang });
  const { query: squads, reload: reloadSquads } = useQuery('squad.list', {});
  useLeaveWarning(draft.yaml !== draft.base);
  const goInside = useCallback((next: string) => onSection('playbook', next), [onSection]);
  const watch = useSweep(playbook.state === 'ready', reloadSquads);

  if (playbook.state === 'failed') return <FailurePage failure={playbook.failure} onRetry={reloadPlaybook} />;
  if (squads.state === 'failed') return <FailurePage failure={squads.failure} onRetry={reloadSquads} />;
  if (playbook.state === 'loading' || squads.state === 'loading') return <Loading />;
  return (
    <Box xcss={[frame, section !== 'playbook' && beside]}>
      <AdminNav title={title} section={section} isRow={section === 'playbook'} onChoose={onSection} />
      <Box xcss={[main, section === 'playbook' && wide]} as="main">
        {section === 'today' ? (
          <TodaySection playbook={playbook.value.current} squads={squads.value.squads} sweep={watch.sweep} onOpen={onSection} />
        ) : null}
        {section === 'playbook' ? (
          <PlaybookEditor
            book={playbook.value}
            reload={reloadPlaybook}
            squads={squads.value.squads}
            inside={inside}
            onInside={goInside}
            draft={draft}
            onDraft={setDraft}
          />
        ) : null}
        {section === 'pages' ? <PagesSection /> : null}
        {section === 'rollouts' ? (
          <RolloutsSection squads={squads.value.squads} inside={inside} onInside={(next) => onSection('rollouts', next)} />
        ) : null}
        {section === 'squads' ? <SquadsSection onSweep={() => watch.start({})} onDecided={reloadSquads} /> : null}
        {section === 'roles' ? (
          <RolesSection onEdit={(id) => goInside(writeEditorPlace({ kind: 'part', part: { kind: 'role', id } }))} />
        ) : null}
        {section === 'tools' ? <ToolsSection onEdit={() => goInside(writeEditorPlace({ kind: 'part', part: { kind: 'tools' } }))} /> : null}
        {section === 'stage-maps' ? <StageMapsSection /> : null}
        {section === 'etat-des-lieux' ? <EtatsSection /> : null}
        {section === 'data' ? <DataSection watch={watch} /> : null}
        {section === 'answers' ? <AnswersSection /> : null}
        {section === 'access' ? <AccessSection squads={squads.value.squads} /> : null}
        {section === 'privacy' ? <PrivacySection /> : null}
        {section === 'log' ? <LogSection squads={squads.value.squads} /> : null}
      </Box>
    </Box>
  );
}
