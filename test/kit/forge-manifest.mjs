// Prints what @forge/manifest's full validation says of the manifest in the current folder, as JSON.
import { createRequire } from 'node:module';

const { validate } = createRequire(import.meta.url)('@forge/manifest');
const { success, errors } = await validate(false);
process.stdout.write(JSON.stringify({ success, errors: errors ?? [] }));
process.exit(0);
