/** @jsxRuntime classic */
import { HelperMessage, Label, Select, Stack } from '@forge/react';
import React from 'react';
import type { Option } from './options';

interface Field {
  id: string;
  label: string;
  placeholder: string;
  options: readonly Option[];
  help?: string | undefined;
  isRequired?: boolean;
}

/** A labelled list to choose one from; null = nothing chosen. */
export function Choice({ value, onChoose, ...field }: Field & { value: Option | null; onChoose: (value: Option | null) => void }) {
  return <LabelledSelect {...field} value={value} isMulti={false} onChange={(chosen: Option | null) => onChoose(chosen)} />;
}

/** A labelled list to choose several from, in the order of choosing. */
export function Choices({ value, onChoose, ...field }: Field & { value: readonly Option[]; onChoose: (value: readonly Option[]) => void }) {
  return <LabelledSelect {...field} value={value} isMulti onChange={(chosen: readonly Option[] | null) => onChoose(chosen ?? [])} />;
}

type Selected = Option | readonly Option[] | null;

function LabelledSelect<V extends Selected>({
  id,
  label,
  help,
  isRequired = false,
  ...select
}: Field & { value: Selected; isMulti: boolean; onChange: (value: V) => void }) {
  return (
    <Stack space="space.050">
      <Label labelFor={id}>{label}</Label>
      <Select inputId={id} isClearable={!isRequired} isSearchable isRequired={isRequired} {...select} />
      {help === undefined ? null : <HelperMessage>{help}</HelperMessage>}
    </Stack>
  );
}
