import { AdminView } from '../views/admin/admin-view';

/** `jira:adminPage`: the workspace of Product Ops and Jira admins. */
export default function AdminPage() {
  return <AdminView />;
}
