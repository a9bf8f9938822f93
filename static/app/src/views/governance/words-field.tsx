import TextArea from '@atlaskit/textarea';
import { Labelled } from '../../components/labelled';

interface Props {
  label: string;
  help?: string;
  value: string;
  onChange: (text: string) => void;
  isRequired?: boolean;
}

/** A few words of one's own. */
export function WordsField({ label, help, value, onChange, isRequired = false }: Props) {
  return (
    <Labelled label={label} {...(help === undefined ? {} : { help })}>
      {(id, helpId) => (
        <TextArea
          id={id}
          value={value}
          maxLength={2000}
          minimumRows={2}
          resize="auto"
          isRequired={isRequired}
          {...(help === undefined ? {} : { 'aria-describedby': helpId })}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}
