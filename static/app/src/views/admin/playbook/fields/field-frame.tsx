import { Text } from '@atlaskit/primitives';
import WarningIcon from '@atlaskit/icon/core/warning';
import { token } from '@atlaskit/tokens';
import type { ReactNode } from 'react';
import { Emphasis } from '../../../../components/emphasis';

/** What is wrong at a field, in words, beside it. */
export function FieldProblems({ id, problems }: { id: string; problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <ul id={id} className="pb-problems">
      {problems.map((problem) => (
        <li key={problem}>
          <WarningIcon label="" size="small" color={token('color.icon.danger')} />
          <Text size="small" color="color.text.danger">
            <Emphasis text={problem} />
          </Text>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  id: string;
  label: string;
  /** Read before the field: what it is for. */
  help?: string | undefined;
  problems?: readonly string[];
  /** The label is for screen readers alone: what stands around the field says it already. */
  isQuiet?: boolean;
  /** Beside the label: a unit, a remark. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A field under its label, with its help and its problems. The control takes `id`, and `describedBy(id)`. */
export function FieldFrame({ id, label, help, problems = [], isQuiet = false, aside, children }: Props) {
  return (
    <div className="pb-field">
      <div className={isQuiet ? 'pb-hidden' : 'pb-label'}>
        <label htmlFor={id}>
          <Text size="small" weight="semibold" color="color.text.subtle">
            {label}
          </Text>
        </label>
        {aside}
      </div>
      {children}
      {help === undefined || help === '' ? null : (
        <div id={`${id}-help`}>
          <Text as="p" size="small" color="color.text.subtlest">
            {help}
          </Text>
        </div>
      )}
      <FieldProblems id={`${id}-problems`} problems={problems} />
    </div>
  );
}

interface GroupProps {
  id: string;
  label: string;
  help: string;
  problems: readonly string[];
  children: ReactNode;
}

/** Several controls that are one field: its label names the group, its help and problems stand below. */
export function GroupFrame({ id, label, help, problems, children }: GroupProps) {
  return (
    <div className="pb-field" role="group" aria-labelledby={`${id}-label`} aria-describedby={describedBy(id)}>
      <span id={`${id}-label`}>
        <Text size="small" weight="semibold" color="color.text.subtle">
          {label}
        </Text>
      </span>
      {children}
      <div id={`${id}-help`}>
        <Text as="p" size="small" color="color.text.subtlest">
          {help}
        </Text>
      </div>
      <FieldProblems id={`${id}-problems`} problems={problems} />
    </div>
  );
}

/** What a control in a FieldFrame is described by. */
export const describedBy = (id: string): string => `${id}-help ${id}-problems`;
