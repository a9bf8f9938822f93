import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import { useField } from '../desk-context';
import { asText, type Path } from '../model/values';
import { describedBy, FieldFrame } from './field-frame';

interface Props {
  path: Path;
  label: string;
  help?: string;
  placeholder?: string;
  type?: 'text' | 'date';
  isLong?: boolean;
  isQuiet?: boolean;
  /** How the text reads; an id, say, is told in one width. */
  isMonospaced?: boolean;
}

/** A text, or a day as the browser asks for one. An empty one is not written. */
export function TextField({ path, label, help, placeholder, type = 'text', isLong = false, isQuiet = false, isMonospaced = false }: Props) {
  const id = useId();
  const { value, set, leave, problems } = useField(path);
  const common = {
    id,
    value: asText(value),
    isCompact: true,
    isInvalid: problems.length > 0,
    isMonospaced,
    'aria-describedby': describedBy(id),
    onBlur: leave,
    ...(placeholder === undefined ? {} : { placeholder }),
  };
  const put = (text: string): void => set(text === '' ? undefined : text);
  return (
    <FieldFrame id={id} label={label} help={help} problems={problems} isQuiet={isQuiet}>
      {isLong ? (
        <TextArea {...common} resize="smart" minimumRows={2} onChange={(event) => put(event.target.value)} />
      ) : (
        <Textfield {...common} type={type} onChange={(event) => put(event.currentTarget.value)} />
      )}
    </FieldFrame>
  );
}
