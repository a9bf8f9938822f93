import { z } from 'zod';

/** A node of the Atlassian Document Format (developer.atlassian.com/cloud/jira/platform/apis/document/structure). */
export interface AdfNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: AdfNode[];
}

const attrs = z.record(z.string(), z.unknown()).exactOptional();

export const adfNodeSchema: z.ZodType<AdfNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().exactOptional(),
    attrs,
    marks: z.array(z.object({ type: z.string(), attrs })).exactOptional(),
    content: z.array(adfNodeSchema).exactOptional(),
  }),
);

/** An attribute as text, '' when it is not there. */
export function readAttribute(node: Pick<AdfNode, 'attrs'>, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
