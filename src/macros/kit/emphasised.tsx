/** @jsxRuntime classic */
import { Strong, Text } from '@forge/react';
import React from 'react';
import { splitEmphasis } from '../../text/emphasis';

/** A line of text that may hold *emphasis*. */
export function Emphasised({ text }: { text: string }) {
  return <Text>{splitEmphasis(text).map((span, place) => (span.emphasised ? <Strong key={place}>{span.text}</Strong> : span.text))}</Text>;
}
