import Button from '@atlaskit/button/new';
import Link from '@atlaskit/link';
import { router } from '@forge/bridge';
import type { MouseEvent, ReactNode } from 'react';
import { useStart } from '../data/start-context';

/** Follows an address through the host: the frame is sandboxed, a plain link would go nowhere. `url` is relative to the site or absolute. */
function follow(url: string, event: MouseEvent): void {
  event.preventDefault();
  void (event.metaKey || event.ctrlKey || event.shiftKey ? router.open(url) : router.navigate(url));
}

/** A link to a page of the site (a work item, a settings screen). Keeps a true address, so that it can be copied. */
export function SiteLink({ url, children }: { url: string; children: ReactNode }) {
  const { context } = useStart();
  const address = URL.canParse(url, context.siteUrl) ? new URL(url, context.siteUrl).href : url;
  return (
    <Link href={address} onClick={(event) => follow(url, event)}>
      {children}
    </Link>
  );
}

/** The same as a button: for the one thing to do. */
export function SiteButton({ url, children, primary = false }: { url: string; children: ReactNode; primary?: boolean }) {
  return (
    <Button appearance={primary ? 'primary' : 'default'} onClick={(event) => follow(url, event)}>
      {children}
    </Button>
  );
}
