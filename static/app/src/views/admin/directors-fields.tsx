import { Stack, Text } from '@atlaskit/primitives';
import Heading from '@atlaskit/heading';
import type { Access } from '../../../../../src/contract/access';
import { useTexts } from '../../data/start-context';
import { groupsOf, listDirected, withGroups } from './access-draft';
import { GroupPicker } from './group-picker';

interface Props {
  /** The tribes that squads are in. */
  tribes: readonly string[];
  value: Access['directors'];
  onChange: (directors: Access['directors']) => void;
}

/** Who reads the report of one tribe: groups, tribe by tribe. */
export function DirectorsFields({ tribes, value, onChange }: Props) {
  const { t, lang } = useTexts();
  const directed = listDirected(tribes, value, lang);
  return (
    <Stack space="space.150">
      <Stack space="space.050">
        <Heading as="h3" size="xsmall">
          {t('access.directors')}
        </Heading>
        <Text as="p" size="small" color="color.text.subtle">
          {t(directed.length === 0 ? 'access.noTribes' : 'access.directorsText')}
        </Text>
      </Stack>
      {directed.map((tribe) => (
        <GroupPicker
          key={tribe}
          label={t('access.directorsOf', { tribe })}
          value={groupsOf(value, tribe)}
          onChange={(groups) => onChange(withGroups(value, tribe, groups))}
        />
      ))}
    </Stack>
  );
}
