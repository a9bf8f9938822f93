import Button from '@atlaskit/button/new';
import { Text } from '@atlaskit/primitives';
import type { PageState, PageWish, PlaybookPage } from '../../../../../../src/contract/playbook-pages';
import { DataTable, type Column } from '../../../components/data-table';
import { Moment } from '../../../components/moment';
import { SiteLink } from '../../../components/site-link';
import { useTexts } from '../../../data/start-context';
import { PageStateMark } from './page-state';

const pageSize = 25;

/** What Product Ops may say of a page in each state; nothing where the next run does what can be done. */
const wishes: Partial<Record<PageState, PageWish>> = { edited: 'overwrite', gone: 'recreate' };
/** Pages that want somebody stand first. */
const urgency: readonly PageState[] = ['edited', 'gone', 'refused', 'title-taken', 'failed', 'waiting', 'new', 'in-step'];

interface Props {
  pages: readonly PlaybookPage[];
  isBusy: boolean;
  onWish: (key: string, wish: PageWish) => void;
}

/** Every page that the app keeps, where it is, how it stands, and what can be said of it. */
export function PagesTable({ pages, isBusy, onWish }: Props) {
  const { t } = useTexts();
  const columns: Column<PlaybookPage>[] = [
    {
      key: 'title',
      title: t('admin.pages.page'),
      width: 35,
      sortBy: ({ title }) => title,
      cell: ({ url, title }) => (url === null ? title : <SiteLink url={url}>{title}</SiteLink>),
    },
    {
      key: 'kind',
      title: t('admin.pages.kind'),
      width: 13,
      sortBy: ({ kind }) => kind,
      cell: ({ kind }) => t(`admin.pages.kinds.${kind}`),
    },
    { key: 'lang', title: t('admin.pages.lang'), width: 9, sortBy: ({ lang }) => lang, cell: ({ lang }) => t(`diff.language.${lang}`) },
    {
      key: 'state',
      title: t('admin.pages.standing'),
      width: 24,
      sortBy: ({ state, title }) => `${urgency.indexOf(state)} ${title}`,
      cell: (page) => <PageStateMark page={page} />,
    },
    {
      key: 'written',
      title: t('admin.pages.written'),
      width: 10,
      sortBy: ({ writtenAt }) => writtenAt ?? 0,
      cell: ({ writtenAt }) => (writtenAt === null ? t('common.none') : <Moment at={writtenAt} />),
    },
    {
      key: 'act',
      title: t('admin.pages.act'),
      width: 14,
      cell: ({ key, state, title }) => {
        const wish = wishes[state];
        return wish === undefined ? null : (
          <Button
            spacing="compact"
            isDisabled={isBusy}
            onClick={() => onWish(key, wish)}
            aria-label={t('admin.pages.wishOf', { wish: t(`admin.pages.wish.${wish}`), page: title })}
          >
            {t(`admin.pages.wish.${wish}`)}
          </Button>
        );
      },
    },
  ];
  return (
    <div style={{ overflowX: 'auto' }}>
      <DataTable
        label={t('admin.pages.table')}
        columns={columns}
        rows={pages}
        rowKey={({ key }) => key}
        sort={{ key: 'state', order: 'ASC' }}
        pageSize={pageSize}
        empty={<Text>{t('admin.pages.noPages')}</Text>}
      />
    </div>
  );
}
