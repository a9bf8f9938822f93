import SectionMessage from '@atlaskit/section-message';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useQuery } from '../../../../../../src/client/use-query';
import type { SquadRow } from '../../../../../../src/contract/admin';
import type { Api } from '../../../../../../src/contract/endpoints';
import type { CheckInfo, Part } from '../../../../../../src/contract/playbook-draft';
import { FailurePage } from '../../../components/failure-message';
import { Loading } from '../../../components/loading';
import { useTexts } from '../../../data/start-context';
import type { Draft } from '../draft';
import { EditorContext, useDraftState, useDraftStore } from './desk-context';
import { EditorBar } from './editor-bar';
import { readEditorPlace, writeEditorPlace, type EditorPlace } from './model/place';
import { CostMeter } from './outline/cost-meter';
import { Outline } from './outline/outline';
import { FilePage } from './pages/file-page';
import { PublishPage } from './pages/publish-page';
import { ReplayPage } from './pages/replay-page';
import { StartPage } from './pages/start-page';
import { StarterPage } from './pages/starter-page';
import { VersionsPage } from './pages/versions-page';
import { PartView } from './part-view';
import './playbook.css';
import './outline/outline.css';
import './fields/fields.css';
import './parts/parts.css';
import './parts/checks.css';
import './parts/flow.css';
import './pages/pages.css';

interface Props {
  book: Api['playbook.get']['output'];
  reload: () => void;
  squads: readonly SquadRow[];
  /** The rest of the address, after the section. */
  inside: string;
  onInside: (inside: string) => void;
  /** The text of a file that is being prepared. */
  draft: Draft;
  onDraft: (draft: Draft) => void;
}

const noChecks: readonly CheckInfo[] = [];

/** The playbook's part of the workspace: one document, and the pages on which it is started, tried, published and looked back at. */
export function PlaybookEditor({ book, reload, squads, inside, onInside, draft, onDraft }: Props) {
  const { lang } = useTexts();
  const store = useDraftStore();
  const { query } = useQuery('checks.list', { lang });
  const [published, setPublished] = useState<number | null>(null);
  const state = useDraftState((each) => each.kind);
  const failure = useDraftState((each) => (each.kind === 'failed' ? each.failure : null));
  const place = readEditorPlace(inside);
  const checks = query.state === 'ready' ? query.value.checks : noChecks;
  const go = useCallback(
    (next: EditorPlace): void => {
      void store.flush();
      setPublished(null);
      onInside(writeEditorPlace(next));
    },
    [store, onInside],
  );
  const editor = useMemo(() => ({ go, checks, squads }), [go, checks, squads]);
  useEffect(() => void store.load(), [store]);

  if (failure !== null) return <FailurePage failure={failure} onRetry={() => void store.load()} />;
  if (state === 'loading') return <Loading />;
  const hasDraft = state === 'open';
  const onPublished = (version: number): void => {
    store.end();
    reload();
    go({ kind: 'versions', from: null, to: null });
    setPublished(version);
  };
  return (
    <EditorContext.Provider value={editor}>
      <div className="pb">
        <EditorBar place={place} current={book.current} />
        {published === null ? null : <Published version={published} />}
        <Shown place={place} hasDraft={hasDraft} onPublished={onPublished} book={book} filePage={{ reload, draft, onDraft }} />
      </div>
    </EditorContext.Provider>
  );
}

function Published({ version }: { version: number }) {
  const { t } = useTexts();
  return (
    <div role="status">
      <SectionMessage appearance="success" title={t('admin.playbook.done', { version })}>
        <p>{t('editor.publish.done')}</p>
      </SectionMessage>
    </div>
  );
}

interface ShownProps {
  place: EditorPlace;
  hasDraft: boolean;
  onPublished: (version: number) => void;
  book: Props['book'];
  filePage: Pick<Props, 'reload' | 'draft' | 'onDraft'>;
}

function Shown({ place, hasDraft, onPublished, book, filePage }: ShownProps) {
  if (place.kind === 'file') return <FilePage current={book.current} {...filePage} />;
  if (place.kind === 'versions') return <VersionsPage from={place.from} to={place.to} />;
  if (!hasDraft || place.kind === 'start') return <StartPage book={book} />;
  switch (place.kind) {
    case 'starter':
      return <StarterPage id={place.id} />;
    case 'replay':
      return <ReplayPage />;
    case 'publish':
      return <PublishPage onPublished={onPublished} />;
    case 'home':
      return <Document part={{ kind: 'meta' }} />;
    case 'part':
      return <Document part={place.part} />;
  }
}

/** Outline and part, beside each other. */
function Document({ part }: { part: Part }) {
  return (
    <div className="pb-document">
      <div className="pb-left">
        <CostMeter />
        <Outline current={part} />
      </div>
      <PartView part={part} />
    </div>
  );
}
