import { useCallback, useEffect, useState } from 'react';

export type Lang = 'en' | 'fr';
export type Theme = 'light' | 'dark';

/** Where the shell is and how it is seen. All of it is in the address, so that a page can be linked and tested. */
export interface Place {
  path: string;
  /** The query without the shell's own three parameters. */
  query: string;
  hash: string;
  /** Account of the persona, null = the site's default. */
  as: string | null;
  lang: Lang;
  theme: Theme;
}

const own = ['as', 'lang', 'theme'] as const;

export function readPlace(location: { pathname: string; search: string; hash: string }): Place {
  const query = new URLSearchParams(location.search);
  const [as, lang, theme] = own.map((name) => query.get(name));
  for (const name of own) query.delete(name);
  return {
    path: location.pathname,
    query: query.toString(),
    hash: location.hash,
    as: as ?? null,
    lang: lang === 'fr' ? 'fr' : 'en',
    theme: theme === 'dark' ? 'dark' : 'light',
  };
}

export function writePlace({ path, query, hash, as, lang, theme }: Place): string {
  const params = new URLSearchParams(query);
  if (as !== null) params.set('as', as);
  if (lang !== 'en') params.set('lang', lang);
  if (theme !== 'light') params.set('theme', theme);
  const search = params.toString();
  return `${path}${search === '' ? '' : `?${search}`}${hash}`;
}

/** Splits `/a/b?x=1#y` into the parts of a place. */
export function splitTarget(target: string): Pick<Place, 'path' | 'query' | 'hash'> {
  const url = new URL(target, 'http://shell');
  return { path: url.pathname, query: url.search.replace(/^\?/, ''), hash: url.hash };
}

export interface Navigation {
  place: Place;
  /** Goes to a path with query and hash; the persona, language and theme stay. */
  go: (target: string, how?: 'push' | 'replace') => void;
  choose: (choice: Partial<Pick<Place, 'as' | 'lang' | 'theme'>>) => void;
}

export function usePlace(): Navigation {
  const [place, setPlace] = useState(() => readPlace(window.location));
  useEffect(() => {
    const follow = (): void => setPlace(readPlace(window.location));
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const move = useCallback((change: Partial<Place>, how: 'push' | 'replace') => {
    const next = { ...readPlace(window.location), ...change };
    window.history[how === 'push' ? 'pushState' : 'replaceState'](null, '', writePlace(next));
    setPlace(next);
  }, []);
  return {
    place,
    go: useCallback((target, how = 'push') => move(splitTarget(target), how), [move]),
    choose: useCallback((choice) => move(choice, 'replace'), [move]),
  };
}
