/** The functions behind the fixture's UI Kit bundles. */
import Resolver from '@forge/resolver';
import { read } from './parts/read';

const definitions = new Resolver();
definitions.define('greet', ({ payload, context }) => `Hello ${read(payload, 'name')}, says ${String(context.moduleKey)}`);
// The host's bar asks every app where its sweep is; this one has none.
definitions.define('sweep.get', () => ({ ok: true, value: { sweep: null } }));
export const resolver = definitions.getDefinitions();

interface ExportCall {
  exportType: string;
  extensionPayload: { config?: { name?: string } };
}
interface Backend {
  principal?: { accountId?: string };
}

const text = (value: string, ...marks: string[]) => ({
  type: 'text',
  text: value,
  ...(marks.length ? { marks: marks.map((type) => ({ type })) } : {}),
});
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });

/** Says who exports what, with one of each node that the host's reader of ADF must know. */
export const exportGreeting = ({ exportType, extensionPayload }: ExportCall, { principal }: Backend) => ({
  type: 'doc',
  version: 1,
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [text(`Greeting for ${extensionPayload.config?.name ?? 'nobody'}`)] },
    paragraph(text(`${exportType} for `), text(principal?.accountId ?? 'no reader', 'strong')),
    { type: 'panel', attrs: { panelType: 'info' }, content: [paragraph(text('A panel'))] },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [paragraph(text('One'))] },
        { type: 'listItem', content: [paragraph({ type: 'status', attrs: { text: 'In place', color: 'green' } })] },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [paragraph(text('Role'))] },
            { type: 'tableHeader', content: [paragraph(text('Holder'))] },
          ],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [paragraph(text('Designer'))] },
            { type: 'tableCell', content: [paragraph(text('–'))] },
          ],
        },
      ],
    },
    paragraph(text('An end', 'em', 'code')),
  ],
});
