import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { checks } from '../../../src/checks';
import type { AdfNode } from '../../../src/contract/adf';
import { parsePlaybook } from '../../../src/domain/playbook/parse';
import { decideKeeping, readFingerprint, type LeftPage } from '../../../src/domain/playbook-pages/keep';
import { listPageKeys, listShown, writePage, type PageGround, type WantedPage } from '../../../src/domain/playbook-pages/plan';
import { findSection, fingerprint } from '../../../src/domain/playbook-pages/section';
import { catalogues } from '../../../src/texts';
import { starters } from '../../../src/starters';
import { writePlaybook } from '../../../host/seeds/demo/playbook';

const now = Date.UTC(2026, 5, 1);

function openGround(yaml: string): PageGround {
  const parsed = parsePlaybook(yaml, checks);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems[0]));
  const { playbook } = parsed;
  const cards = { roles: playbook.roles, noted: [], publishedAt: now };
  return {
    playbook,
    retired: new Map(),
    cards,
    checks,
    catalogues,
    find: () => (kind, id) => `/wiki/pages/viewpage.action?pageId=${kind}-${id}`,
  };
}

const demo = openGround(writePlaybook(now));
const pageOf = (key: string, ground = demo): WantedPage => {
  const page = writePage(key, '', ground);
  if (!page) throw new Error(`no page ${key}`);
  return page;
};
const listTexts = (nodes: readonly AdfNode[]): string[] =>
  nodes.flatMap(({ text, content = [] }) => [...(text === undefined ? [] : [text]), ...listTexts(content)]);

describe('what pages say', () => {
  const file = createRequire(__filename).resolve('@atlaskit/adf-schema/dist/json-schema/v1/full.json');
  const { $schema: _, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const validate = new Ajv({ strict: false }).compile(schema);

  const playbooks: [string, string][] = [['the demo', writePlaybook(now)], ...starters.map(({ id, yaml }): [string, string] => [id, yaml])];
  test.each(playbooks)('every page of %s is a document that Confluence knows', (_, yaml) => {
    const ground = openGround(yaml);
    const keys = listPageKeys(ground.playbook, ['en', 'fr'], ['en/standard/of-yesterday']);
    expect(keys.length).toBeGreaterThan(4);
    for (const key of keys) {
      const { section, title } = pageOf(key, ground);
      expect({ key, ok: validate({ type: 'doc', version: 1, content: section }), errors: validate.errors?.[0] }).toMatchObject({
        ok: true,
      });
      if (!key.includes('yesterday')) expect(title).not.toBe('');
    }
  });

  test('a standard says why, for whom and what is looked at, each question with what it asks for', () => {
    const { title, section } = pageOf('en/standard/decisions-written');
    expect(title).toBe('A decision can be found six months later');
    const texts = listTexts(section);
    expect(texts).toEqual(
      expect.arrayContaining([
        'People who arrive later have the right to know why, without calling those who left.',
        'All squads',
        'Is there a page with this label in the squad’s Confluence space?',
        'Label: decision-log',
        'Label: decision-log · Days: 60',
      ]),
    );
    expect(listTexts(pageOf('fr/standard/ready-before-build').section)).toContainEqual(
      expect.stringMatching(/^Parcours\s: Fonctionnalité · D’abord\s: Prêt · Ensuite\s: Réalisation · Au moins\s: 90\s%$/),
    );
  });

  test('a role is a table of what its card has; the home leads to all of them', () => {
    const { title, section } = pageOf('fr/role/pm');
    expect(title).toBe('Fiche de rôle\u00a0: Product Manager');
    expect(section.map(({ type }) => type)).toEqual(['panel', 'paragraph', 'table', 'panel']);
    const links = JSON.stringify(pageOf('en/home/').section).match(/pageId=(standard|role)-[a-z-]+/g);
    expect(links).toHaveLength(listShown(demo.playbook).length + demo.playbook.roles.length);
  });

  test('standards in draft and in shadow have no page, nor are they named', () => {
    const hidden = openGround(writePlaybook(now).replace('mode: required', 'mode: shadow'));
    const [first] = hidden.playbook.standards;
    expect(first?.mode).toBe('shadow');
    expect(listPageKeys(hidden.playbook, ['en'], [])).not.toContain(`en/standard/${first?.id ?? ''}`);
    expect(listTexts(pageOf('en/home/', hidden).section)).not.toContain('The board shows where the work really is');
    expect(listTexts(pageOf(`en/standard/${first?.id ?? ''}`, hidden).section)).toContain('No longer in the playbook');
  });
});

test('the page of a retired standard says since when, and nothing of what it asked for', () => {
  const id = 'decisions-written';
  const standards = demo.playbook.standards.filter((standard) => standard.id !== id);
  const ground = { ...demo, playbook: { ...demo.playbook, standards }, retired: new Map([[id, Date.UTC(2026, 2, 9)]]) };
  const [en, fr] = [listTexts(pageOf(`en/standard/${id}`, ground).section), listTexts(pageOf(`fr/standard/${id}`, ground).section)];
  expect([en, fr]).toEqual([
    expect.arrayContaining(['Retired since 9 March 2026']),
    expect.arrayContaining([expect.stringMatching(/^Retiré depuis le 9.mars 2026$/)]),
  ]);
  expect(en).not.toContain('All squads');
});

describe('what is done with a page that is there', () => {
  const wanted = pageOf('en/standard/decisions-written');
  const own: LeftPage = { title: wanted.title, section: fingerprint(wanted.section), source: fingerprint(wanted.section), wish: null };
  const say = (text: string): AdfNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const changed = (nodes: readonly AdfNode[]): AdfNode[] =>
    nodes.map((node, index) => (index === 1 ? { ...node, content: [{ type: 'text', text: 'Ours' }] } : node));
  const newer: WantedPage = { ...wanted, section: [...wanted.section.slice(0, -1), say('New'), ...wanted.section.slice(-1)] };

  test('nothing, while neither the playbook nor the section has changed, whatever stands around it', () => {
    const content = [say('Above'), ...wanted.section, say('Below')];
    expect(decideKeeping(own, { title: wanted.title, content }, wanted)).toEqual({ do: 'in-step' });
  });

  test('the section is replaced where it stands; above, below and a title that a person gave it stay', () => {
    const content = [say('Above'), ...wanted.section, say('Below')];
    expect(decideKeeping(own, { title: 'Our title', content }, newer)).toEqual({
      do: 'write',
      title: 'Our title',
      content: [say('Above'), ...newer.section, say('Below')],
    });
    expect(decideKeeping(own, { title: wanted.title, content }, { ...newer, title: 'Renamed' })).toMatchObject({ title: 'Renamed' });
  });

  test('a section that a person changed, or took out, is left alone until Product Ops says otherwise', () => {
    for (const content of [changed(wanted.section), [say('All mine')], wanted.section.slice(0, -1)]) {
      expect(decideKeeping(own, { title: wanted.title, content }, newer)).toEqual({ do: 'edited' });
      expect(decideKeeping({ ...own, wish: 'overwrite' }, { title: wanted.title, content }, newer)).toMatchObject({ do: 'write' });
    }
    const over = decideKeeping({ ...own, wish: 'overwrite' }, { title: wanted.title, content: [say('All mine')] }, newer);
    expect(over).toMatchObject({ content: [...newer.section, say('All mine')] });
  });

  test('what Confluence adds when it stores a page is no edit', () => {
    const stored = wanted.section.map((node): AdfNode => {
      const [first, ...rest] = node.content ?? [];
      const text = first?.text;
      const pieces =
        node.type === 'paragraph' && text !== undefined
          ? [{ ...first, type: 'text', text: text.slice(0, 3) }, { ...first, type: 'text', text: text.slice(3) }, ...rest]
          : node.content;
      return {
        ...node,
        attrs: { ...node.attrs, ...(node.type === 'panel' ? {} : { localId: 'a1', layout: 'default', width: 760 }) },
        ...(pieces ? { content: pieces } : {}),
      };
    });
    expect(stored).not.toEqual(wanted.section);
    expect(readFingerprint(wanted.key, stored)).toBe(own.section);
    expect(decideKeeping(own, { title: wanted.title, content: stored }, wanted)).toEqual({ do: 'in-step' });
  });

  test('what Confluence stores in quite other nodes is known again by how it was left', () => {
    const stored = changed(wanted.section);
    const left = { ...own, section: fingerprint(stored) };
    expect(decideKeeping(left, { title: wanted.title, content: stored }, wanted)).toEqual({ do: 'in-step' });
    expect(decideKeeping(left, { title: wanted.title, content: stored }, newer)).toMatchObject({ do: 'write' });
  });

  test('a section is found by both of its ends, in their order', () => {
    const [start, ...rest] = wanted.section;
    expect(findSection(wanted.key, [...rest, ...(start ? [start] : [])])).toBeNull();
    expect(findSection('en/standard/another', wanted.section)).toBeNull();
  });
});
