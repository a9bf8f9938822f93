// Runs @forge/lint in its offline mode over the app's sources and prints what it found as JSON.
// Arguments: the folder with Atlassian's OpenAPI files. A process of its own: the linter reads its settings from the environment at import.
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [openapi] = process.argv.slice(2);
const none = join(mkdtempSync(join(tmpdir(), 'diapason-lint-')), 'none.json');
writeFileSync(none, '{"paths":{}}');
const at = (file) => resolve(openapi, file);
Object.assign(process.env, {
  USE_LOCAL_SWAGGER: '1',
  LOCAL_JIRA_SWAGGER: at('jira-platform-v3.swagger-v3.v3.json'),
  LOCAL_JSW_SWAGGER: at('jira-software-agile-1.0.swagger.v3.json'),
  LOCAL_JSM_SWAGGER: none,
  LOCAL_CONF_SWAGGER: at('confluence-v1.swagger.v3.json'),
  LOCAL_CONF_V2_SWAGGER: at('confluence-v2.openapi-v2.v3.json'),
  LOCAL_BB_SWAGGER: none,
});

const require = createRequire(import.meta.url);
const { lint } = require('@forge/lint');
const { validate } = require('@forge/manifest');

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'dist') yield* sources(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

const say = (...words) => process.stderr.write(`${words.join(' ')}\n`);
const logger = { info: say, warn: say, error: say, debug: () => undefined, trace: () => undefined };
const statsig = { getDeprecatedRuntimes: async () => [] };
const { manifestObject } = await validate(false);
const files = ['src', 'static/app/src'].filter((folder) => existsSync(folder)).flatMap((folder) => [...sources(folder)]);
const results = await lint(files, manifestObject, 'development', logger, statsig, { linter: { mode: 'client-side' } });
const problems = results.flatMap(({ file, errors, warnings }) =>
  [...errors, ...warnings].map(({ line, column, message }) => ({ file, line, column, message })),
);
process.stdout.write(JSON.stringify({ files: files.length, problems }));
process.exit(0);
