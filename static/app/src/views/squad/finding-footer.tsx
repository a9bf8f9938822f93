import type { RenderedFinding } from '../../../../../src/contract/finding';
import { DottedLine } from '../../components/dotted-line';
import { Moment } from '../../components/moment';
import { useTexts } from '../../data/start-context';
import type { TextKey } from '../../text/texts';

function chooseWindowText({ windowDays, widened }: RenderedFinding): TextKey {
  if (windowDays === null) return 'page.finding.footer.ever';
  return widened ? 'page.finding.footer.widened' : 'page.finding.footer.window';
}

/** How it was judged: check, version, how many, over which days, as of when. Facts of the moment (configuration) have no days. */
export function FindingFooter({ finding }: { finding: RenderedFinding }) {
  const { t } = useTexts();
  const hasPast = finding.use.startsWith('process/');
  return (
    <DottedLine
      items={[
        t('page.finding.footer.version', { check: finding.check, version: finding.version }),
        finding.observed.n > 0 ? t('page.finding.footer.cases', { n: finding.observed.n }) : null,
        hasPast ? t(chooseWindowText(finding), { days: finding.windowDays ?? 0 }) : null,
        <Moment key="as-of" at={finding.asOf} within="page.finding.footer.asOf" />,
      ]}
    />
  );
}
