import './wiki.css';
import { useShell } from '../shell-context';
import { link } from '../sidebar';

/** The site's two products. Confluence is there to click on a site without it, too: its page says so. */
export function ProductTabs({ isInWiki }: { isInWiki: boolean }) {
  const { say, navigation } = useShell();
  const { go } = navigation;
  return (
    <nav className="products" aria-label={say('shell.products')}>
      <a {...link('/', go)} aria-current={isInWiki ? undefined : 'page'}>
        Jira
      </a>
      <a {...link('/wiki', go)} aria-current={isInWiki ? 'page' : undefined} data-testid="to-wiki">
        Confluence
      </a>
    </nav>
  );
}
