import { NavigationTarget, router } from '@forge/bridge';

/** The address under which the host opens a place of this page (`/squads?period=year`); null where the host gives none. */
async function findLink(moduleKey: string, place: string): Promise<string | null> {
  const page = await router.getUrl({ target: NavigationTarget.Module, moduleKey });
  if (page === null) return null;
  return `${page.href.replace(/\/$/, '')}${place.replace(/^\/(?=$|\?)/, '')}`;
}

/** The old way of copying: a frame may not be given the clipboard, and this asks for no permission. */
function copySelected(text: string): boolean {
  const field = document.createElement('textarea');
  const focused = document.activeElement;
  field.value = text;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}

/** Copies the link to a place of the page. `link`: to be copied by hand where the browser does not let a page do it; null where there is none. */
export async function copyLink(moduleKey: string, place: string): Promise<{ isCopied: boolean; link: string | null }> {
  const link = await findLink(moduleKey, place);
  if (link === null) return { isCopied: false, link };
  try {
    await navigator.clipboard.writeText(link);
    return { isCopied: true, link };
  } catch {
    return { isCopied: copySelected(link), link };
  }
}
