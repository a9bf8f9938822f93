import { useEffect, useState } from 'react';
import type { WikiAnswers, WikiPage, WikiSpace } from '../../../server/wiki-api';
import { ask } from '../server';
import { useShell } from '../shell-context';

/** The shell's own event: a page was saved. Trees and pages are read anew. */
export const wikiSaved = 'shell:wiki-saved';

/** What Confluence answers; `undefined` while it is read. `input` is JSON text, so that it compares by value. */
function useRead<N extends 'wiki' | 'wikiPage'>(name: N, input: string): WikiAnswers[N] | undefined {
  const { events, report } = useShell();
  const [answer, setAnswer] = useState<{ for: string; value: WikiAnswers[N] } | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => events.subscribe(wikiSaved, () => setRound((count) => count + 1)), [events]);
  useEffect(() => {
    let isCurrent = true;
    ask(name, JSON.parse(input) as Parameters<typeof ask<N>>[1]).then(
      (value) => isCurrent && setAnswer({ for: input, value: value as WikiAnswers[N] }),
      (error: unknown) => report(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [name, input, round, report]);
  return answer?.for === input ? answer.value : undefined;
}

/** Spaces with their page trees; null when the site has no Confluence. */
export function useWiki(): { spaces: WikiSpace[] } | null | undefined {
  const { as } = useShell();
  return useRead('wiki', JSON.stringify({ as }));
}

/** One page; null when there is none that the persona may see. */
export function useWikiPage(id: string): WikiPage | null | undefined {
  const { as } = useShell();
  return useRead('wikiPage', JSON.stringify({ as, id }));
}
