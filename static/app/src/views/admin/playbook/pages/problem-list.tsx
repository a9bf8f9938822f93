import WarningIcon from '@atlaskit/icon/core/warning';
import { Text } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { DraftProblem } from '../../../../../../../src/contract/playbook-draft';
import { Emphasis } from '../../../../components/emphasis';
import { TextButton } from '../../../../components/text-button';
import { useEditor } from '../desk-context';

/** What is not valid yet, each a click away from its part. */
export function ProblemList({ problems }: { problems: readonly DraftProblem[] }) {
  const { go } = useEditor();
  return (
    <ul className="pb-problem-list">
      {problems.map(({ path, code, part, text }) => (
        <li key={`${path}:${code}`}>
          <WarningIcon label="" size="small" color={token('color.icon.danger')} />
          <div>
            <Text>
              <Emphasis text={text} />
            </Text>
            <div>
              {part === null ? (
                <code>{path}</code>
              ) : (
                <TextButton onClick={() => go({ kind: 'part', part })}>
                  <code>{path}</code>
                </TextButton>
              )}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
