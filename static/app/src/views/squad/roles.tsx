import { Box, media, Stack, xcss } from '@atlaskit/primitives';
import { useId, useState } from 'react';
import type { SquadPage } from '../../../../../src/contract/squad-page';
import { RoleCardPanel } from '../../components/role-card-panel';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';
import { CardReading } from './card-reading';
import { RoleRow } from './role-row';

type Role = SquadPage['roles'][number];

const beside = xcss({
  display: 'grid',
  gap: 'space.300',
  alignItems: 'start',
  gridTemplateColumns: '1fr',
  [media.above.md]: { gridTemplateColumns: '2fr 3fr' },
});
const list = xcss({ listStyleType: 'none', margin: 'space.0', padding: 'space.0' });

interface Props {
  /** The squad's key. */
  squad: string;
  roles: readonly Role[];
  onRead: () => void;
}

/** Who holds which role in this squad; the card of a role opens beside it. */
export function Roles({ squad, roles, onRead }: Props) {
  const { t } = useTexts();
  const id = useId();
  const [openRole, setOpenRole] = useState<string | null>(null);
  const open = roles.find(({ role }) => role === openRole);
  const rows = (
    <Box as="ul" xcss={list}>
      {roles.map((role) => (
        <li key={role.role}>
          <RoleRow role={role} isOpen={role === open} panelId={id} onToggle={() => setOpenRole(role === open ? null : role.role)} />
        </li>
      ))}
    </Box>
  );
  return (
    <Section title={t('roles.title')}>
      {open === undefined ? (
        rows
      ) : (
        <Box xcss={beside}>
          {rows}
          <Stack>
            <RoleCardPanel id={id} card={open.card} onClose={() => setOpenRole(null)}>
              {open.reading && <CardReading squad={squad} role={open.role} reading={open.reading} onRead={onRead} />}
            </RoleCardPanel>
          </Stack>
        </Box>
      )}
    </Section>
  );
}
