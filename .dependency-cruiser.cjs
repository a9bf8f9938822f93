/** The arrows of ARCHITECTURE.md. Each comment is what a person reads when a rule is broken: it says the way out. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|host|static|test|locales|playbooks)/', pathNot: [from, ...allowed] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one idea or hide a third: move the shared part to a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only(
      'contract-stands-alone',
      '^src/contract/',
      [],
      'The contract is shared with every page: it imports nothing but the schema library. Put what you need into src/contract, or keep it in the domain.',
    ),
    only(
      'domain-is-pure',
      '^src/domain/',
      ['^src/contract/', '^locales/'],
      'The domain decides and knows nobody. Take what you need as an argument; the world is handed in by a use case.',
    ),
    only(
      'checks-know-the-domain',
      '^src/checks/',
      ['^src/domain/', '^src/contract/'],
      'A check sees facts, parameters and the domain. A fact it lacks is declared in src/domain/facts.ts and collected by an adapter.',
    ),
    only(
      'ports-are-our-words',
      '^src/ports/',
      ['^src/domain/', '^src/contract/'],
      'A port speaks the domain’s words. Types of the wire stay in the adapter.',
    ),
    only(
      'use-cases-take-ports',
      '^src/usecases/',
      ['^src/domain/', '^src/checks/', '^src/ports/', '^src/contract/'],
      'A use case reaches the world through its ports argument. Add a method to a port, implement it in src/adapters, hand it in in src/app.ts.',
    ),
    only(
      'adapters-implement-ports',
      '^src/adapters/',
      ['^src/ports/', '^src/domain/', '^src/contract/'],
      'An adapter translates. A decision belongs to the domain, a sequence of steps to a use case.',
    ),
    only(
      'texts-stand-low',
      '^src/text/',
      ['^src/contract/', '^locales/'],
      'The texts say what they are given: they know the catalogue, the languages and nothing of the product.',
    ),
    only(
      'client-asks-endpoints',
      '^src/client/',
      ['^src/contract/', '^src/text/'],
      'The browser’s side of the contract, shared by pages and macros: it asks endpoints and knows no view.',
    ),
    only(
      'macros-know-the-contract',
      '^src/macros/',
      ['^src/contract/', '^src/text/', '^src/client/', '^locales/'],
      'A macro knows the contract, as a page does. What it lacks belongs into an endpoint’s answer.',
    ),
    only(
      'entries-call-use-cases',
      '^src/entry/',
      ['^src/usecases/', '^src/domain/', '^src/checks/', '^src/ports/', '^src/contract/', '^src/macros/adf/'],
      'An entry parses, authorises, calls one use case, replies. Adapters reach it through src/app.ts.',
    ),
    only(
      'handlers-name-use-cases',
      '^src/handlers/',
      ['^src/usecases/', '^src/ports/', '^src/contract/', '^src/entry/resolver', '^src/starters', '^src/texts'],
      'A handler names the use case behind an endpoint, one area of the contract a file: what is more than a line belongs into the use case.',
    ),
    only(
      'pages-know-the-contract',
      '^static/app/',
      ['^src/contract/', '^src/text/', '^src/client/', '^locales/'],
      'A page knows the contract, its texts and how to ask, and nothing else of src. What it lacks belongs into an endpoint’s answer.',
    ),
    only(
      'host-stays-outside',
      '^host/',
      ['^locales/'],
      'The host runs the built app as Forge would: from manifest.yml and dist/app. What it needs from the app it asks for through an endpoint.',
    ),
    {
      name: 'forge-only-in-adapters',
      comment:
        'One folder knows the platform: import @forge/* in src/adapters and hand it in through a port (the resolver’s own package in src/entry, the bridge in static/app/src/bridge.ts).',
      severity: 'error',
      from: { path: '^src/(contract|domain|checks|ports|usecases)/' },
      to: { path: 'node_modules/@forge/' },
    },
    {
      name: 'core-without-node',
      comment: 'The core runs anywhere: no node: modules in src. Time, randomness and files are arguments.',
      severity: 'error',
      from: { path: '^src/(contract|domain|checks|ports|usecases)/' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
};
