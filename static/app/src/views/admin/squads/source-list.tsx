import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { useTexts } from '../../../data/start-context';
import { saySource } from './say-source';
import type { SpaceChoice } from './source-adder';
import type { DraftSource } from './squad-draft';

interface Props {
  sources: readonly DraftSource[];
  spaces: readonly SpaceChoice[];
  onChange: (sources: readonly DraftSource[]) => void;
}

/** What a squad is made of; each can be taken away. */
export function SourceList({ sources, spaces, onChange }: Props) {
  const texts = useTexts();
  const say = ({ project, slice }: DraftSource): string => {
    const space = spaces.find(({ id }) => id === project);
    return saySource(texts, { projectName: space?.name ?? project, projectKey: space?.key ?? project, slice });
  };
  return (
    <Stack space="space.050">
      {sources.map((source) => (
        <Inline key={JSON.stringify(source)} space="space.100" alignBlock="center">
          <Text>{say(source)}</Text>
          <IconButton
            icon={CrossIcon}
            label={texts.t('admin.squads.edit.remove', { name: say(source) })}
            appearance="subtle"
            spacing="compact"
            onClick={() => onChange(sources.filter((other) => other !== source))}
          />
        </Inline>
      ))}
    </Stack>
  );
}
