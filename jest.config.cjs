/** Tests run as they are written: SWC turns TypeScript (and the few packages that ship only ES modules) into CommonJS. */
const swc = [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } } },
];
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '^.+\\.(ts|tsx|mjs|js)$': swc },
  transformIgnorePatterns: ['/node_modules/(?!(intl-messageformat|@formatjs|commander)/)', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // Tests wait for one another's browsers and workers more than they calculate: a process for each core.
  maxWorkers: '100%',
  testTimeout: 30_000,
};
