import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../kit/shared';
import { startApp, type AppHost } from '../kit/app-host';
import { buildTwoSquads, playbook } from './sites';

describe('a playbook comes in whole or not at all', () => {
  let app: AppHost;
  beforeEach(async () => {
    app = await startApp(buildTwoSquads(), 'admin');
  });
  afterEach(() => app.stop());

  test('what was imported is exported word for word, every version of it', async () => {
    const commented = `# Ours, since spring.\n${playbook}`;
    await app.publish(playbook);
    const { current } = await app.get('playbook.import', { yaml: commented, basedOn: 1, lang: 'fr' });
    expect(current).toMatchObject({ id: 'basics', name: 'Les bases', version: 2, stages: 4, flows: 1, standards: 2 });
    expect(await app.get('playbook.export', {})).toEqual({ fileName: 'basics-v2.yaml', yaml: commented });
    expect(await app.get('playbook.export', { version: 1 })).toEqual({ fileName: 'basics-v1.yaml', yaml: playbook });
    expect(await app.ask('playbook.export', { version: 3 })).toMatchObject({ failure: { code: 'not-found' } });
  });

  test('the hash follows the content, not the way it is written', async () => {
    await app.publish(playbook);
    const first = await app.get('playbook.get', { lang: 'en' });
    const same = await app.get('playbook.import', { yaml: `# a comment\n${playbook}`, basedOn: 1, lang: 'en' });
    const other = await app.get('playbook.import', { yaml: playbook.replace('atLeast: 0.9', 'atLeast: 0.8'), basedOn: 2, lang: 'en' });
    expect(same.current.hash).toBe(first.current?.hash);
    expect(other.current.hash).not.toBe(first.current?.hash);
  });

  test('every problem is told at once, by line, in the language of the reader, and nothing is stored', async () => {
    const broken = playbook
      .replace('build: [review]', 'build: [revue]')
      .replace('version: 1\n    area: tooling', 'version: one\n    area: tooling');
    const answers = await Promise.all(
      (['en', 'fr'] as const).map((lang) => app.ask('playbook.import', { yaml: broken, basedOn: null, lang })),
    );
    const [english, french] = answers.map((answer) => (answer.ok ? [] : (answer.failure.problems ?? [])));
    expect(english?.map(({ line, path }) => [line, path])).toEqual([
      [16, 'flows[0].moves.build[0]'],
      [26, 'standards[1].version'],
    ]);
    expect(english?.[0]?.text).toContain('revue');
    expect(french?.map(({ text }) => text)).not.toEqual(english?.map(({ text }) => text));
    expect((await app.get('playbook.get', { lang: 'en' })).current).toBeNull();
  });

  test('of two editors the second is told, and nothing of the first is lost', async () => {
    await app.publish(playbook);
    const late = await app.ask('playbook.import', { yaml: playbook.replace('Basics', 'Mine'), basedOn: null, lang: 'en' });
    expect(late).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect((await app.get('playbook.get', { lang: 'en' })).current).toMatchObject({ version: 1, name: 'Basics' });
  });

  test('a playbook of 400,000 bytes is kept', async () => {
    const long = `${playbook}# ${'é'.repeat(200_000)}\n`;
    await app.publish(long);
    expect((await app.get('playbook.export', {})).yaml).toBe(long);
  });

  test('a starter that ships with the app is offered by name, handed out word for word, and can be published as it is', async () => {
    const { starters: offered } = await app.get('playbook.get', { lang: 'fr' });
    expect(offered).toContainEqual({ id: 'product-flow', name: 'Parcours produit' });
    for (const { id } of offered) {
      const { fileName, yaml } = await app.get('playbook.export', { starter: id });
      expect([fileName, yaml]).toEqual([`${id}.yaml`, readFileSync(join(root, 'playbooks', `${id}.yaml`), 'utf8')]);
      await app.publish(yaml);
      expect((await app.get('playbook.get', { lang: 'fr' })).current?.id).toBe(id);
    }
    expect(await app.ask('playbook.export', { starter: 'none' })).toMatchObject({ failure: { code: 'not-found' } });
  });
});
