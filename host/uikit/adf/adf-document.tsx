import { z } from 'zod';
import { ReportedBox } from '../render';
import { adfNodeSchema, type AdfNode } from './adf-node';
import { renderBlocks } from './blocks';

const documentSchema = z.looseObject({ type: z.literal('doc'), version: z.number(), content: z.array(adfNodeSchema) });

/** An ADF document as a reader sees it: the nodes that text, lists, tables and panels need. What is not built is a named box in its place. */
export function AdfDocument({ document }: { document: unknown }) {
  const parsed = documentSchema.safeParse(document);
  if (!parsed.success) return <ReportedBox text={`not an ADF document: ${z.prettifyError(parsed.error).split('\n')[0] ?? ''}`} />;
  return <div className="adf">{renderBlocks(parsed.data.content satisfies AdfNode[])}</div>;
}
