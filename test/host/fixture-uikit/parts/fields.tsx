/** @jsxRuntime classic */
import {
  Button,
  Checkbox,
  CheckboxGroup,
  DatePicker,
  ErrorMessage,
  Form,
  FormFooter,
  FormHeader,
  FormSection,
  Heading,
  HelperMessage,
  Label,
  Radio,
  RadioGroup,
  Range,
  RequiredAsterisk,
  Select,
  Stack,
  Text,
  TextArea,
  Textfield,
  Toggle,
  useForm,
  ValidMessage,
} from '@forge/react';
import React, { useState } from 'react';
import { read } from './read';

const fruit = [
  { label: 'Apple', value: 'apple' },
  { label: 'Pear', value: 'pear' },
];

export function FieldsPart() {
  const [title, setTitle] = useState('');
  const [state, setState] = useState<Record<string, unknown>>({});
  const keep = (name: string) => (value: unknown) => setState((all) => ({ ...all, [name]: value }));
  const [sent, setSent] = useState('');
  const { handleSubmit, register, getFieldId, formState } = useForm({ defaultValues: { why: '' } });
  return (
    <Stack space="space.200">
      <Heading size="medium">Fields</Heading>
      <Label labelFor="title">
        Title
        <RequiredAsterisk />
      </Label>
      <Textfield
        id="title"
        value={title}
        placeholder="A title"
        onChange={(event) => setTitle(read(event, 'target', 'value').toUpperCase())}
      />
      <HelperMessage>In capitals.</HelperMessage>
      <Label labelFor="note">Note</Label>
      <TextArea id="note" defaultValue="As it was" onChange={(event) => keep('note')(event.target.value)} />
      <Label labelFor="fruit">Fruit</Label>
      <Select
        inputId="fruit"
        isMulti
        options={fruit}
        onChange={(chosen: { value: string }[]) => keep('fruit')(chosen.map(({ value }) => value))}
      />
      <Checkbox label="Agreed" onChange={(event) => keep('agreed')(event.target.checked)} />
      <CheckboxGroup
        name="days"
        options={[
          { label: 'Monday', value: 'mon' },
          { label: 'Tuesday', value: 'tue' },
        ]}
        defaultValue={['tue']}
        onChange={keep('days')}
      />
      <RadioGroup
        name="size"
        options={[
          { label: 'Small', value: 'S' },
          { label: 'Large', value: 'L' },
        ]}
        onChange={(event) => keep('size')(event.target.value)}
      />
      <Radio label="Alone" value="alone" isChecked />
      <Label labelFor="on">On</Label>
      <Toggle id="on" onChange={(event) => keep('on')(event.target.checked)} />
      <Label labelFor="range">Range</Label>
      <Range id="range" defaultValue={20} onChange={keep('range')} />
      <Label labelFor="date">Date</Label>
      <DatePicker id="date" defaultValue="2026-11-16" onChange={keep('date')} />
      <Text testId="fields">{JSON.stringify({ title, ...state })}</Text>
      <Form onSubmit={handleSubmit((data) => setSent(JSON.stringify(data)))}>
        <FormHeader title="A form" description="With a rule." />
        <FormSection>
          <Label labelFor={getFieldId('why')}>Why</Label>
          <Textfield {...register('why', { required: true, minLength: 3 })} />
          {formState.errors.why ? <ErrorMessage>Three letters at least.</ErrorMessage> : null}
          {sent === '' ? null : <ValidMessage>{`Sent ${sent}`}</ValidMessage>}
        </FormSection>
        <FormFooter>
          <Button type="submit" appearance="primary">
            Send
          </Button>
        </FormFooter>
      </Form>
    </Stack>
  );
}
