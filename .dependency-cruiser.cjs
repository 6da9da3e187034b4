// What may import what. Run by tests/checks/check-architecture.ts, which also fails when too little was read.
const test = '\\.test\\.tsx?$'
const npm = (...names) => names.map((name) => `node_modules/(@types/)?${name}/`)

/** From these files, only what `allowed` matches may be imported. */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: test, ...from },
  to: { pathNot: allowed },
})
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { pathNot: test, ...from }, to })

const queries = '^server/[^/]+/[a-z-]*queries(\\.ts$|/)'
const table = '^server/[^/]+/[a-z-]*table\\.ts$'
// Every record has its source, and every list shows it: the one table that any query may join.
const sourceTable = '^server/source/table\\.ts$'
const enterSource = '^server/source/enter-source\\.ts$'
// How the records of a feature go out into a workbook and come in again.
const sheet = '^server/[^/]+/[a-z-]*sheet\\.ts$'
// Records that a claim can be made into, in the one way to change each.
const madeOfClaims = ['^server/outlet/change-outlet\\.ts$', '^server/programme/enter-event\\.ts$']
// Asks that a job be done as soon as a process has time.
const requestJob = '^server/job/request-job\\.ts$'
const serverFeature = '^server/(?!api/|db/|start/|trpc/|watch/)([^/]+)/'

module.exports = {
  forbidden: [
    only('shared-is-pure', 'shared/ imports shared/ and zod, nothing else', { path: '^shared/' }, [
      '^shared/',
      ...npm('zod'),
    ]),
    only(
      'router-names-procedures',
      'a router imports its own commands and queries, shared/, zod and server/trpc: no tables, no other router',
      { path: `${serverFeature}[a-z-]*router\\.ts$` },
      ['^shared/', '^server/trpc/', '^server/$1/(?!.*(table|router)\\.ts$)', ...npm('zod')],
    ),
    only(
      'commands-and-queries-stay-home',
      "own files, server/{db,audit,errors}, shared/, drizzle, zod and another feature's queries; commands also record events",
      { path: `${serverFeature}[a-z-]*(queries(\\.ts$|/)|commands(\\.ts$|/))`, pathNot: [test, '^server/people/'] },
      [
        '^shared/',
        '^server/$1/(?!.*router\\.ts$)',
        '^server/(db|audit|auth|command)/',
        '^server/errors\\.ts$',
        '^server/figure/record-events\\.ts$',
        '^server/product/change-product\\.ts$',
        ...madeOfClaims,
        enterSource,
        requestJob,
        queries,
        sourceTable,
        '^(node:)?crypto$',
        ...npm('drizzle-orm', 'zod'),
      ],
    ),
    never(
      'accounts-are-kept-by-people-and-auth',
      'what an account is made of is the business of server/people and server/auth; others know an Actor',
      { path: serverFeature, pathNot: [test, '^server/(people|auth)/'] },
      { path: '^server/(people|auth)/', pathNot: [queries, '^server/people/[a-z-]*table\\.ts$'] },
    ),
    never(
      'queries-do-not-write',
      'a query reads; only a command records events',
      { path: `${serverFeature}[a-z-]*queries(\\.ts$|/)` },
      { path: ['^server/figure/record-events\\.ts$', enterSource, '/[a-z-]*commands(\\.ts$|/)'] },
    ),
    only(
      'table-is-only-a-table',
      'a table imports other tables (foreign keys), server/db/columns.ts and drizzle; types come from shared/',
      { path: table },
      [table, '^shared/', '^server/db/columns\\.ts$', ...npm('drizzle-orm')],
    ),
    never(
      'table-takes-only-types-from-shared',
      'a table holds no rule: import type',
      { path: table },
      { path: '^shared/', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'features-meet-in-queries',
      "from another feature only its queries (and, for foreign keys, its table's definition by a table)",
      { path: serverFeature, pathNot: [test, table, 'server/[^/]+/[a-z-]*router\\.ts$'] },
      {
        path: serverFeature,
        pathNot: [
          '^server/$1/',
          queries,
          sourceTable,
          enterSource,
          requestJob,
          '^server/figure/record-events\\.ts$',
          '^server/product/change-product\\.ts$',
          ...madeOfClaims,
          sheet,
          '^server/(audit|command|auth)/',
        ],
      },
    ),
    never(
      'transport-stays-outside',
      'Express and tRPC belong to app, pages, api/, trpc/, watch/ and routers',
      {
        path: '^server/',
        pathNot: [test, '^server/(app|pages|main)\\.ts$', '^server/(api|trpc|watch)/', 'router\\.ts$'],
      },
      { path: npm('express', '@trpc/server') },
    ),
    never(
      'better-auth-stays-in-auth',
      'accounts are made, changed and asked through server/auth',
      { path: '^(client|server|shared|data)/', pathNot: [test, '^server/auth/'] },
      { path: npm('better-auth') },
    ),
    never(
      'api-asks-queries',
      'the public REST reads through queries: no tables, no SQL, no commands, no routers',
      { path: '^server/api/' },
      { path: [table, '/[a-z-]*(commands(\\.ts$|/)|router\\.ts$)', ...npm('drizzle-orm')] },
    ),
    never('server-knows-no-client', 'the server never imports the client', { path: '^server/' }, { path: '^client/' }),
    only(
      'ui-has-no-data-and-no-router',
      'client/ui imports React, packages that draw or write files, zod, client/ui and shared/: no trpc, no router, no feature',
      { path: '^client/ui/' },
      [
        '^client/ui/',
        '^shared/',
        ...npm('react', 'react-dom', 'leaflet', 'react-leaflet', 'recharts', 'topojson-client', 'hucre', 'zod'),
        '^(geojson|topojson-specification)$',
      ],
    ),
    never(
      'client-features-do-not-meet',
      'a feature does not import another: compose them in client/overview or routes.tsx',
      { path: '^client/features/([^/]+)/' },
      {
        path: '^client/',
        pathNot: [
          '^client/features/$1/',
          '^client/(ui|shell|outbox|offline)/',
          '^client/(trpc|paths|search-params|account|session|answer-info|command|command-id|say-problem|live|upload|kabupaten-list|kabupaten-options|office|provinces|find-desa)\\.tsx?$',
        ],
      },
    ),
    never(
      'shell-knows-no-page',
      'client/shell is around every page and knows none',
      { path: '^client/shell/' },
      { path: ['^client/(features|overview)/', '^client/((public-|work-)?routes|root-route|app|main)\\.tsx?$'] },
    ),
    never(
      'client-knows-only-the-router-type',
      'from the server only `import type { AppRouter }`',
      { path: '^client/' },
      { path: '^server/', pathNot: '^server/trpc/router\\.ts$' },
    ),
    never(
      'client-takes-no-server-value',
      'from the server only `import type { AppRouter }`',
      { path: '^client/' },
      { path: '^server/', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'client-reads-no-data-folder',
      'data reaches the client by request',
      { path: '^client/' },
      { path: '^data/' },
    ),
    never(
      'data-uses-tables-and-rules',
      'data/ imports shared/, server/db, tables and the one way to record events; never the client',
      { path: '^data/' },
      {
        path: '^(client|server)/',
        pathNot: [
          '^server/db/',
          table,
          '^server/figure/record-events\\.ts$',
          '^server/(env|errors)\\.ts$',
          '^server/start/progress\\.ts$',
        ],
      },
    ),
    never(
      'nobody-imports-tests',
      'code does not depend on tests',
      { path: '^(client|server|shared|data)/' },
      { path: ['^tests/', test] },
    ),
    never(
      'another-feature-by-alias',
      'relative inside a feature, # across features',
      { path: '^(server|shared)/([^/]+)/' },
      { path: '^(server|shared|client|data)/', pathNot: '^$1/$2/', dependencyTypesNot: ['aliased'] },
    ),
    never('no-cycle', 'two files that need each other are one file, or three', {}, { circular: true }),
    {
      name: 'no-orphan',
      comment: 'a file that nothing imports and that imports nothing is dead, or an entry to be named here',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          test,
          '\\.d\\.m?ts$',
          '\\.css$',
          '^tests/checks/pantau-lint\\.mjs$',
          '^tests/db/announce-engines\\.ts$',
        ],
      },
      to: {},
    },
    never(
      'resolves',
      'an import must lead somewhere',
      {},
      { couldNotResolve: true, pathNot: ['^(geojson|topojson-specification)$'] },
    ),
    never(
      'no-development-package-in-the-program',
      'npm start installs no devDependencies',
      { path: '^(client|server|shared)/', pathNot: test },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'],
    },
  },
}
