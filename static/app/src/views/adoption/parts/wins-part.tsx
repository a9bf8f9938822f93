import type { Report } from '../../../../../../src/contract/report';
import { middayOf } from '../../../../../../src/text/day';
import { QuietMessage } from '../../../components/quiet-message';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';
import './parts.css';

/** What has been won over the period, with its day. */
export function WinsPart({ wins }: { wins: Report['wins'] }) {
  const { t, date } = useTexts();
  return (
    <Section title={t('adoption.wins.title')}>
      {wins.length === 0 ? (
        <QuietMessage text={t('adoption.wins.none')} />
      ) : (
        <ul className="report-lines">
          {wins.map(({ kind, text, day }) => (
            <li key={`${kind} ${text}`}>
              <time dateTime={day}>{date(middayOf(day))}</time>
              {t('common.separator')}
              {text}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
