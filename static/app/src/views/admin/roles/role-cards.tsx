import { Stack, Text } from '@atlaskit/primitives';
import { useId, useState } from 'react';
import { useQuery } from '../../../../../../src/client/use-query';
import type { RoleCard } from '../../../../../../src/contract/roles';
import { sayLimits } from '../../../components/card-facts';
import { DataTable } from '../../../components/data-table';
import { FailureMessage } from '../../../components/failure-message';
import { Loading } from '../../../components/loading';
import { RoleCardPanel } from '../../../components/role-card-panel';
import { Section } from '../../../components/section';
import { TextButton } from '../../../components/text-button';
import { WhomToCallCards } from '../../../components/whom-to-call';
import { useNow } from '../../../data/session-context';
import { useTexts } from '../../../data/start-context';

/** The playbook's role cards: which version each is, and when it is to be read through again; those of the organisation side by side. */
export function RoleCards({ onEdit }: { onEdit: (role: string) => void }) {
  const { lang } = useTexts();
  const { query, reload } = useQuery('role.cards', { lang });
  if (query.state === 'loading') return <Loading />;
  if (query.state === 'failed') return <FailureMessage failure={query.failure} onRetry={reload} />;
  const { roles } = query.value;
  return (
    <>
      {roles.length === 0 ? null : <CardsTable cards={roles} onEdit={onEdit} />}
      <WhomToCallCards cards={roles} />
    </>
  );
}

function CardsTable({ cards, onEdit }: { cards: readonly RoleCard[]; onEdit: (role: string) => void }) {
  const texts = useTexts();
  const { t, date } = texts;
  const now = useNow();
  const id = useId();
  const [openId, setOpenId] = useState<string | null>(null);
  const open = cards.find((card) => card.id === openId);
  return (
    <Section title={t('roles.cards.title')}>
      <DataTable
        label={t('roles.cards.title')}
        rows={cards}
        rowKey={(card) => card.id}
        columns={[
          {
            key: 'role',
            title: t('roles.matrix.role'),
            width: 20,
            sortBy: ({ name }) => name.toLowerCase(),
            cell: (card) => <TextButton onClick={() => setOpenId(card === open ? null : card.id)}>{card.name}</TextButton>,
          },
          {
            key: 'level',
            title: t('editor.role.level'),
            width: 14,
            sortBy: ({ level }) => level,
            cell: ({ level }) => t(`editor.role.levels.${level}`),
          },
          {
            key: 'limits',
            title: t('roles.cards.limits'),
            width: 28,
            cell: ({ limits }) => (
              <Stack space="space.025">
                {sayLimits(limits, texts).map((each) => (
                  <Text key={each} size="small">
                    {each}
                  </Text>
                ))}
              </Stack>
            ),
          },
          {
            key: 'version',
            title: t('roles.cards.version'),
            width: 16,
            sortBy: ({ since }) => since,
            cell: ({ version, since }) => t('roles.cards.since', { version, since: date(since) }),
          },
          {
            key: 'review',
            title: t('roles.cards.review'),
            width: 14,
            sortBy: ({ reviewBy }) => reviewBy ?? Infinity,
            cell: ({ reviewBy }) =>
              reviewBy === null
                ? t('common.none')
                : t(reviewBy < now ? 'roles.cards.overdue' : 'roles.cards.due', { date: date(reviewBy) }),
          },
          {
            key: 'edit',
            title: t('roles.assign.actions'),
            width: 8,
            cell: (card) => <TextButton onClick={() => onEdit(card.id)}>{t('roles.cards.edit')}</TextButton>,
          },
        ]}
      />
      {open === undefined ? null : <RoleCardPanel id={id} card={open} onClose={() => setOpenId(null)} />}
    </Section>
  );
}
