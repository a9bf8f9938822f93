import Button from '@atlaskit/button/new';
import type { Part } from '../../../../../../src/contract/playbook-draft';
import { QuietMessage } from '../../../components/quiet-message';
import { useTexts } from '../../../data/start-context';
import { useEditor, useWork } from './desk-context';
import { isItemKind, readPart } from './model/parts';
import { HomePage } from './pages/home-page';
import { FlowEditor } from './parts/flow-editor';
import { ObjectivesEditor } from './parts/objectives-editor';
import { OtherPart } from './parts/other-part';
import { RoleEditor } from './parts/role-editor';
import { SettingsEditor } from './parts/settings-editor';
import { StageMapPart } from './parts/stage-map-part';
import { StagesEditor } from './parts/stages-editor';
import { StandardEditor } from './parts/standard-editor';
import { ToolsEditor } from './parts/tools-editor';
import { VisionEditor } from './parts/vision-editor';

/** The page of one part of the draft. */
export function PartView({ part }: { part: Part }) {
  const { kind, id = '' } = part;
  const isThere = useWork((work) => !(isItemKind(kind) || kind === 'other') || readPart(work.document, part) !== undefined);
  const conflicts = useWork((work) => work.works[`${kind}:${id}`]?.phase.kind === 'conflict');
  if (!isThere && !conflicts) return <Gone />;
  switch (kind) {
    case 'vision':
      return <VisionEditor />;
    case 'objectives':
      return <ObjectivesEditor />;
    case 'tools':
      return <ToolsEditor />;
    case 'stages':
      return <StagesEditor />;
    case 'stageMap':
      return <StageMapPart />;
    case 'settings':
      return <SettingsEditor />;
    case 'flow':
      return <FlowEditor key={id} id={id} />;
    case 'role':
      return <RoleEditor key={id} id={id} />;
    case 'standard':
      return <StandardEditor key={id} id={id} />;
    case 'other':
      return <OtherPart key={id} id={id} />;
    case 'meta':
    case 'order':
      return <HomePage />;
  }
}

function Gone() {
  const { t } = useTexts();
  const { go } = useEditor();
  return (
    <div className="pb-page">
      <QuietMessage
        title={t('editor.gone')}
        text={t('editor.goneText')}
        action={<Button onClick={() => go({ kind: 'home' })}>{t('editor.part.meta')}</Button>}
      />
    </div>
  );
}
