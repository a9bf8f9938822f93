import { useCallback, useMemo, useRef } from 'react';
import { z } from 'zod';
import { shellTarget } from '../shell/src/routes';
import { readJira } from '../shell/src/server';
import { useShell } from '../shell/src/shell-context';
import { registry } from './registry';
import type { ConfigForm, Surface } from './surface';

const usersSchema = z.object({ values: z.array(z.object({ displayName: z.string() })) });

/** What the shell gives to what is rendered in it: links that it follows, its language, its red bar, the people that `persona` may see. */
export function useShellSurface(form: ConfigForm | null, persona?: string): Surface {
  const { site, navigation, as, say, report } = useShell();
  const { go, place } = navigation;
  const reader = persona ?? as;
  // A box that stands through many commits of the app is said once.
  const said = useRef(new Set<string>());
  const reportOnce = useCallback(
    (text: string) => {
      if (said.current.has(text)) return;
      said.current.add(text);
      report(text);
    },
    [report],
  );
  const resolve = useCallback((href: string) => shellTarget(href, site.baseUrl) ?? href, [site.baseUrl]);
  const follow = useCallback(
    (href: string, isNewTab: boolean) => {
      const inside = shellTarget(href, site.baseUrl);
      if (isNewTab) window.open(inside ?? href, '_blank', 'noopener');
      else if (inside === null) window.location.assign(href);
      else go(inside);
    },
    [go, site.baseUrl],
  );
  const readUser = useCallback(
    async (accountId: string) => {
      const { status, value } = await readJira(reader, `/rest/api/3/user/bulk?accountId=${encodeURIComponent(accountId)}`);
      const found = status === 200 ? usersSchema.parse(value).values[0] : undefined;
      return found ? { name: found.displayName } : null;
    },
    [reader],
  );
  return useMemo(
    () => ({ registry, report: reportOnce, follow, resolve, locale: place.lang, say, readUser, form }),
    [follow, form, place.lang, readUser, reportOnce, resolve, say],
  );
}
