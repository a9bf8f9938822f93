import type { RenderedFix } from '../../../../src/contract/finding';
import { StageMapButton, StageMapLink } from './module-link';
import { SiteButton, SiteLink } from './site-link';

type Link = NonNullable<RenderedFix['link']>;

/** The way to where a fix is done: a screen of the site, or the app's own page in a space. */
export function FixLink({ link: { label, url, module } }: { link: Link }) {
  return module ? <StageMapLink projectKey={module.project}>{label}</StageMapLink> : <SiteLink url={url}>{label}</SiteLink>;
}

/** The same as a button: for the one thing to do. */
export function FixButton({ link: { label, url, module }, primary }: { link: Link; primary: boolean }) {
  return module ? (
    <StageMapButton projectKey={module.project} primary={primary}>
      {label}
    </StageMapButton>
  ) : (
    <SiteButton url={url} primary={primary}>
      {label}
    </SiteButton>
  );
}
