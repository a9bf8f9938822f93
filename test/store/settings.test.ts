import { accessStore } from '../../src/adapters/sql/access';
import { playbookPagesStore } from '../../src/adapters/sql/playbook-pages';
import { describeOnEngines } from './engines';

describeOnEngines('settings', () => {
  test('the groups of the audiences are chosen by who saw them last', async () => {
    const productOps = [{ groupId: 'g1', name: 'Opérations' }];
    const directors = [{ tribe: 'Tribu é', groups: productOps }];
    expect(await accessStore.read()).toEqual({ productOps: [], leadership: [], directors: [], version: 0 });
    expect(await accessStore.save({ productOps, leadership: [], directors: [] }, 1)).toBe(false);
    expect(await accessStore.save({ productOps, leadership: [], directors: [] }, 0)).toBe(true);
    expect(await accessStore.save({ productOps: [], leadership: [], directors: [] }, 0)).toBe(false);
    expect(await accessStore.save({ productOps, leadership: productOps, directors }, 1)).toBe(true);
    expect(await accessStore.read()).toEqual({ productOps, leadership: productOps, directors, version: 2 });
  });

  test('where the playbook is published is chosen by who saw it last, and each page is kept by its key', async () => {
    const setting = { space: { id: '1', key: 'OPS', name: 'Opérations' }, langs: ['fr' as const], run: null };
    expect(await playbookPagesStore.read()).toEqual({ space: null, langs: ['en', 'fr'], run: null, version: 0 });
    expect(await playbookPagesStore.save(setting, 0)).toBe(true);
    expect(await playbookPagesStore.save({ ...setting, space: null }, 0)).toBe(false);
    expect(await playbookPagesStore.read()).toEqual({ ...setting, version: 1 });
    const page = {
      key: 'fr/role/pm',
      pageId: null,
      title: 'Fiche “é”',
      section: null,
      source: null,
      state: 'new',
      wish: null,
      writtenAt: null,
    } as const;
    const written = {
      ...page,
      pageId: '9000000001',
      section: 'a',
      source: 'b',
      state: 'edited',
      wish: 'overwrite',
      writtenAt: 1767605415123,
    } as const;
    await playbookPagesStore.savePage(page);
    await playbookPagesStore.savePage(written);
    expect(await playbookPagesStore.list()).toEqual([written]);
    await playbookPagesStore.forget();
    expect(await playbookPagesStore.list()).toEqual([]);
  });
});
