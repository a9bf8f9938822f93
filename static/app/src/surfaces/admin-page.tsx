import { Loading } from '../components/loading';
import { useTexts } from '../data/start-context';
import { usePath } from '../data/use-path';
import { AdminView } from '../views/admin/admin-view';
import { readSection } from '../views/admin/sections';

/** `jira:adminPage`: the workspace of Product Ops and Jira admins. */
export default function AdminPage() {
  const { t } = useTexts();
  const [path, go] = usePath();
  if (path === null) return <Loading />;
  return <AdminView title={t('admin.title')} section={readSection(path)} onSection={(section) => go(`/${section}`)} />;
}
