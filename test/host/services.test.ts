import { createFaults } from '../../host/faults';
import { createGateway } from '../../host/gateway';
import { loadManifest } from '../../host/manifest';
import { createMeter } from '../../host/meter';
import { createClock } from '../../host/clock';
import type { PlatformCall } from '../../host/protocol';
import { findRoot } from '../../host/root';
import { createBackend } from '../../host/seam-backend';
import { createExample } from '../../host/services/example';
import { listLocaleFiles } from '../../host/services/i18n';

const root = findRoot();
const manifest = loadManifest(root);

describe('the platform behind the app', () => {
  const refusals: string[] = [];
  const gateway = createGateway({
    products: [],
    manifest,
    clock: createClock({ kind: 'simulated', at: 0 }),
    limits: { pointsPerHour: 1, invokeMs: 1, memoryMb: 1, definitionsPerMinute: 1 },
    meter: createMeter(),
  });
  const backend = createBackend({
    services: [createExample(() => 7)],
    gateway,
    faults: createFaults(),
    onRefusal: (line) => refusals.push(line),
  });
  const call = (type: string, path: string): PlatformCall => ({
    to: { type, provider: 'app', remote: type },
    method: 'POST',
    path,
    headers: {},
    body: null,
    accountId: null,
    functionKey: 'f',
    at: 0,
    depth: 0,
  });

  it('hands a call to the service that accepts it', async () => {
    expect(await backend(call('example', '/time'))).toMatchObject({ status: 200, body: '{"now":7}' });
  });

  it.each([
    ['kvs', '/api/v1/get'],
    ['realtime', '/'],
    ['llm', '/chat'],
    ['example', '/weather'],
  ])('refuses %s %s by name, as an error of the platform', async (type, path) => {
    const answer = await backend(call(type, path));
    expect(answer.status).toBe(501);
    expect(answer.headers['forge-proxy-error']).toBe(`the host has no service for ${type}/app/${type} (POST ${path})`);
    expect(refusals.at(-1)).toContain(`${type}/app/${type}`);
  });
});

describe('__LOCALES__', () => {
  it('holds what @forge/i18n reads: the languages, the fallback, the texts of titles, and the catalogues', () => {
    const files = listLocaleFiles(manifest, root);
    expect([...files.keys()]).toEqual(['i18n-info.json', 'en-US.json', 'fr-FR.json']);
    const info: unknown = JSON.parse(files.get('i18n-info.json') ?? '');
    expect(info).toMatchObject({ config: { locales: ['en-US', 'fr-FR'], fallback: { default: 'en-US' } } });
    const { translations } = info as { translations: Record<string, unknown> };
    const titles = Object.values(translations);
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) expect(title).toEqual({ 'en-US': expect.any(String), 'fr-FR': expect.any(String) });
  });
});
