import type { Aligner, Alignment } from './alignment';

/** Cases that went through the same stages share one variant, and its alignment is computed once. */
export interface Variant {
  stages: readonly string[];
  alignment: Alignment;
}

/** Finds the variant of a trace; one that is new is aligned. */
export type VariantBook = (trace: readonly string[]) => Variant;

/** Opens an empty book for one flow. A trace that was seen before costs as much as to write its stages down. */
export function openVariantBook({ align }: Pick<Aligner, 'align'>): VariantBook {
  const variants = new Map<string, Variant>();
  return (trace) => {
    // Stage ids hold no space (the playbook's format), so no two traces write alike.
    const name = trace.join(' ');
    let variant = variants.get(name);
    if (!variant) variants.set(name, (variant = { stages: trace, alignment: align(trace) }));
    return variant;
  };
}
