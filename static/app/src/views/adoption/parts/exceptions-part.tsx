import ClockIcon from '@atlaskit/icon/core/clock';
import ShieldIcon from '@atlaskit/icon/core/shield';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { Report } from '../../../../../../src/contract/report';
import { middayOf } from '../../../../../../src/text/day';
import { WideTable } from '../wide-table';
import { QuietMessage } from '../../../components/quiet-message';
import { Section } from '../../../components/section';
import { usePrinting } from '../../../data/use-printing';
import { useTexts } from '../../../data/start-context';
import { SquadName } from '../../../components/squad-name';

type Exception = Report['exceptions'][number];

/** Rows a page on screen; on paper all stand below one another. */
const pageSize = 10;

/** The register of exceptions: waivers in force and those asked for, what ends first on top. `total`: how many there are; of a long register the first are shown. */
export function ExceptionsPart({ exceptions, total }: { exceptions: readonly Exception[]; total: number }) {
  const { t, date } = useTexts();
  const isPrinting = usePrinting();
  const title = t('adoption.exceptions.title');
  return (
    <Section title={title}>
      {total > exceptions.length ? (
        <Text as="p" color="color.text.subtle">
          {t('report.page.register', { n: exceptions.length, total })}
        </Text>
      ) : null}
      {exceptions.length === 0 ? (
        <QuietMessage text={t('adoption.exceptions.none')} />
      ) : (
        <WideTable
          label={title}
          rows={exceptions}
          rowKey={({ squad, standard, check, state, until }) => `${squad.key} ${standard.id} ${check ?? ''} ${state} ${until}`}
          {...(isPrinting ? {} : { pageSize })}
          sort={{ key: 'until', order: 'ASC' }}
          columns={[
            {
              key: 'squad',
              title: t('adoption.exceptions.squad'),
              width: 16,
              sortBy: ({ squad }) => squad.name,
              cell: ({ squad }) => <SquadName squad={squad} />,
            },
            {
              key: 'from',
              title: t('adoption.exceptions.from'),
              width: 24,
              sortBy: ({ standard }) => standard.title,
              cell: ({ standard }) => standard.title,
            },
            { key: 'why', title: t('adoption.exceptions.why'), width: 28, cell: (exception) => <Why exception={exception} /> },
            {
              key: 'until',
              title: t('adoption.exceptions.until'),
              width: 12,
              sortBy: ({ until }) => until,
              cell: ({ until }) => date(middayOf(until)),
            },
            {
              key: 'state',
              title: t('adoption.exceptions.state'),
              width: 20,
              sortBy: ({ state }) => state,
              cell: (exception) => <StateOf exception={exception} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

function Why({ exception: { category, reason } }: { exception: Exception }) {
  const { t } = useTexts();
  return (
    <Stack space="space.025">
      <Text>{t(`exceptions.category.${category}`)}</Text>
      {reason === '' ? null : (
        <Text size="small" color="color.text.subtle" maxLines={3}>
          {reason}
        </Text>
      )}
    </Stack>
  );
}

/** In force or asked for, as icon and word, and what there is to know of it. */
function StateOf({ exception: { state, renewals, unneededDays, isLate } }: { exception: Exception }) {
  const { t } = useTexts();
  const about = [
    isLate ? t('adoption.exceptions.late') : null,
    renewals === 0 ? null : t('exceptions.renewed', { n: renewals }),
    unneededDays === null ? null : t('adoption.exceptions.unneeded', { n: unneededDays }),
  ].filter((part) => part !== null);
  return (
    <Stack space="space.025">
      <Inline space="space.075" alignBlock="center">
        {state === 'approved' ? (
          <ShieldIcon label="" color={token('color.icon.information')} />
        ) : (
          <ClockIcon label="" color={token('color.icon.warning')} />
        )}
        <Text>{t(`adoption.exceptions.${state}`)}</Text>
      </Inline>
      {about.length === 0 ? null : (
        <Text size="small" color="color.text.subtle">
          {about.join(t('common.separator'))}
        </Text>
      )}
    </Stack>
  );
}
