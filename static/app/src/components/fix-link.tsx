import type { RenderedFix } from '../../../../src/contract/finding';
import Button from '@atlaskit/button/new';
import { useContext } from 'react';
import { DeclarationsContext } from '../data/declarations-place';
import { StageMapButton, StageMapLink } from './module-link';
import { TextButton } from './text-button';
import { SiteButton, SiteLink } from './site-link';

type Link = NonNullable<RenderedFix['link']>;

/** The way to where a fix is done: a screen of the site, the app's own page in a space, or another part of this page (`useReachable` tells whether this reader gets there). */
export function FixLink({ link: { label, url, module } }: { link: Link }) {
  const openDeclarations = useContext(DeclarationsContext);
  if (module?.key === 'declarations') return openDeclarations && <TextButton onClick={openDeclarations}>{label}</TextButton>;
  return module ? <StageMapLink projectKey={module.project}>{label}</StageMapLink> : <SiteLink url={url}>{label}</SiteLink>;
}

/** The same as a button: for the one thing to do. */
export function FixButton({ link: { label, url, module }, primary }: { link: Link; primary: boolean }) {
  const openDeclarations = useContext(DeclarationsContext);
  if (module?.key === 'declarations') {
    return (
      openDeclarations && (
        <Button appearance={primary ? 'primary' : 'default'} onClick={openDeclarations}>
          {label}
        </Button>
      )
    );
  }
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
