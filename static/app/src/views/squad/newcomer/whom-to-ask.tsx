import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import type { RoleCard } from '../../../../../../src/contract/roles';
import { useTexts } from '../../../data/start-context';

const list = xcss({ margin: 'space.0', paddingInlineStart: 'space.250' });

/** Whom to ask: the squad's lead first, then the roles of the organisation, each with what it is for and for whom. */
export function WhomToAsk({ lead, organisation }: { lead: string | null; organisation: readonly RoleCard[] }) {
  const { t } = useTexts();
  if (lead === null && organisation.length === 0) {
    return (
      <Text as="p" color="color.text.subtle">
        {t('newcomer.nobody')}
      </Text>
    );
  }
  return (
    <Box as="ul" xcss={list}>
      <Stack space="space.150">
        {lead === null ? null : (
          <li>
            <Line name={lead} text={t('newcomer.leadFor')} />
          </li>
        )}
        {organisation.map(({ id, name, goal, purpose, scope }) => (
          <li key={id}>
            <Line name={name} text={goal ?? purpose} {...(scope === null ? {} : { note: t('newcomer.scope', { scope }) })} />
          </li>
        ))}
      </Stack>
    </Box>
  );
}

function Line({ name, text, note }: { name: string; text: string | null; note?: string }) {
  return (
    <Stack space="space.025">
      <Text weight="medium">{name}</Text>
      {text === null ? null : <Text>{text}</Text>}
      {note === undefined ? null : (
        <Text size="small" color="color.text.subtle">
          {note}
        </Text>
      )}
    </Stack>
  );
}
