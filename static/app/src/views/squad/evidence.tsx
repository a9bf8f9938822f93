import { Inline, Text } from '@atlaskit/primitives';
import type { RenderedFinding } from '../../../../../src/contract/finding';
import { SiteLink } from '../../components/site-link';
import { useTexts } from '../../data/start-context';

/** The work items or pages behind a finding: at most ten links, and how many more there are. */
export function Evidence({ finding }: { finding: RenderedFinding }) {
  const { t } = useTexts();
  const { evidence, evidenceTotal } = finding;
  const isOfPages = finding.use.startsWith('knowledge/');
  // Said once, at the head of the page: whoever may browse nothing of the squad's space reads it there.
  if (evidenceTotal === null || evidenceTotal === 0) return null;
  if (evidence.length === 0) {
    return (
      <Text as="p" size="small" color="color.text.subtle">
        {t(isOfPages ? 'page.finding.pagesHidden' : 'page.finding.evidenceHidden', { n: evidenceTotal })}
      </Text>
    );
  }
  const more = evidenceTotal - evidence.length;
  return (
    <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
      <Text size="small" weight="medium">
        {t(isOfPages ? 'page.finding.pages' : 'page.finding.evidence', { n: evidenceTotal })}
      </Text>
      {evidence.map(({ key, url }) => (
        <Text key={key} size="small">
          <SiteLink url={url}>{key}</SiteLink>
        </Text>
      ))}
      {more > 0 ? (
        <Text size="small" color="color.text.subtle">
          {t('page.finding.evidenceMore', { n: more })}
        </Text>
      ) : null}
    </Inline>
  );
}
