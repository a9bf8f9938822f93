import { useCallback } from 'react';
import { Loading } from '../components/loading';
import { useTexts } from '../data/start-context';
import { usePath } from '../data/use-path';
import { AdminView } from '../views/admin/admin-view';
import { PlaybookDesk } from '../views/admin/playbook/playbook-desk';
import { readAdminPlace, writeAdminPlace, type AdminSection } from '../views/admin/sections';

/** `jira:adminPage`: the workspace of Product Ops and Jira admins. */
export default function AdminPage() {
  const { t } = useTexts();
  const [path, go] = usePath();
  const goTo = useCallback((section: AdminSection, inside = '') => go(writeAdminPlace({ section, inside })), [go]);
  if (path === null) return <Loading />;
  return (
    <PlaybookDesk>
      <AdminView title={t('admin.title')} {...readAdminPlace(path)} onSection={goTo} />
    </PlaybookDesk>
  );
}
