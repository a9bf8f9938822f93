import { Text } from '@atlaskit/primitives';
import type { Moved } from '../../../../../../src/contract/report-parts';
import { useTexts } from '../../../data/start-context';
import { SquadName } from '../../../components/squad-name';

/** The squads and practices behind a cause. `total`: how many there are; only the first are named. */
export function PairList({ pairs, total }: { pairs: Moved['parts'][number]['pairs']; total: number }) {
  const { t } = useTexts();
  return (
    <ul className="moved-pairs">
      {pairs.map(({ squad, standard }) => (
        <li key={`${squad.key} ${standard.id}`}>
          <SquadName squad={squad} /> <Text color="color.text.subtle">{standard.title}</Text>
        </li>
      ))}
      {total > pairs.length ? <li>{t('adoption.more', { n: total - pairs.length })}</li> : null}
    </ul>
  );
}
