import { useState } from 'react';
import { TabBar } from '../../components/tab-bar';
import { useTexts } from '../../data/start-context';
import { AssignRolesView } from '../assign-roles/assign-roles-view';
import { DeclarationsView } from '../declarations/declarations-view';
import { StageMapView } from '../stage-map/stage-map-view';
import type { SettingsPart } from './settings-part';

interface Props {
  /** Key of the Jira project. */
  project: string;
  part: SettingsPart;
  onPart: (part: SettingsPart) => void;
}

const views = { 'stage-map': StageMapView, roles: AssignRolesView, declarations: DeclarationsView } as const satisfies Record<
  SettingsPart,
  unknown
>;

/** What a squad's own people say of it: what its statuses mean, who holds its roles, what they declare. */
export function SettingsView({ project, part, onPart }: Props) {
  const { t } = useTexts();
  const [squad, setSquad] = useState(project);
  const tabs = (
    <TabBar
      label={t('page.parts')}
      tabs={[
        { label: t('roles.assign.mapTab'), isOpen: part === 'stage-map', onOpen: () => onPart('stage-map') },
        { label: t('roles.assign.tab'), isOpen: part === 'roles', onOpen: () => onPart('roles') },
        { label: t('declarations.tab'), isOpen: part === 'declarations', onOpen: () => onPart('declarations') },
      ]}
    />
  );
  const View = views[part];
  return <View squad={squad} onSquad={setSquad} tabs={tabs} />;
}
