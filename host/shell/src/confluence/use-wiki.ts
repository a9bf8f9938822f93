import { useEffect, useState } from 'react';
import type { WikiPage, WikiSpace } from '../../../server/wiki-api';
import { ask } from '../server';
import { useShell } from '../shell-context';

/** The shell's own event: a page was saved. Trees and pages are read anew. */
export const wikiSaved = 'shell:wiki-saved';

/** What Confluence shows the persona; `undefined` while it is read. */
function useRead<T>(question: string, read: () => Promise<T>): T | undefined {
  const { events, report } = useShell();
  const [answer, setAnswer] = useState<{ for: string; value: T } | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => events.subscribe(wikiSaved, () => setRound((count) => count + 1)), [events]);
  useEffect(() => {
    let isCurrent = true;
    read().then(
      (value) => isCurrent && setAnswer({ for: question, value }),
      (error: unknown) => report(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      isCurrent = false;
    };
    // `read` asks exactly what `question` says.
  }, [question, round, report]);
  return answer?.for === question ? answer.value : undefined;
}

/** Spaces with their page trees; null when the site has no Confluence. */
export function useWiki(): { spaces: WikiSpace[] } | null | undefined {
  const { as } = useShell();
  return useRead(`spaces ${as}`, () => ask('wiki', { as }));
}

/** One page; null when there is none that the persona may see. */
export function useWikiPage(id: string): WikiPage | null | undefined {
  const { as } = useShell();
  return useRead(`page ${id} ${as}`, () => ask('wikiPage', { as, id }));
}
