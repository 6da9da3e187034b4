/** For each rule of .dependency-cruiser.cjs a file that breaks it. */
export const architectureViolations: Record<string, Record<string, string>> = {
  'shared-is-pure': {
    'shared/day/violation-pure.ts':
      "import { readFileSync } from 'node:fs'\nexport const text = readFileSync('x', 'utf8')\n",
  },
  'router-names-procedures': {
    'server/outlet/violation-router.ts': "import { outlet } from './table.ts'\nexport const router = outlet\n",
  },
  'commands-and-queries-stay-home': {
    'server/outlet/violation-home-queries.ts':
      "import { product } from '#server/product/table.ts'\nexport const list = product\n",
  },
  'queries-do-not-write': {
    'server/outlet/violation-write-queries.ts':
      "import * as events from '#server/figure/record-events.ts'\nexport const write = events\n",
  },
  'table-is-only-a-table': {
    'server/outlet/violation-only-table.ts':
      "import { readFileSync } from 'node:fs'\nexport const text = readFileSync\n",
  },
  'table-takes-only-types-from-shared': {
    'server/outlet/violation-types-table.ts': "import { toDay } from '#shared/day/day.ts'\nexport const day = toDay\n",
  },
  'features-meet-in-queries': {
    'server/outlet/violation-meeting.ts':
      "import { product } from '#server/product/table.ts'\nexport const table = product\n",
  },
  'accounts-are-kept-by-people-and-auth': {
    'server/outlet/violation-account.ts':
      "import { person } from '#server/auth/table.ts'\nexport const table = person\n",
  },
  'better-auth-stays-in-auth': {
    'server/outlet/violation-better-auth.ts':
      "import { betterAuth } from 'better-auth'\nexport const auth = betterAuth\n",
  },
  'transport-stays-outside': {
    'server/outlet/violation-transport.ts': "import express from 'express'\nexport const app = express()\n",
  },
  'api-asks-queries': {
    'server/api/violation-api.ts': "import { outlet } from '#server/outlet/table.ts'\nexport const table = outlet\n",
  },
  'server-knows-no-client': {
    'server/outlet/violation-client.ts': "import * as paths from '#client/paths.ts'\nexport const all = paths\n",
  },
  'ui-has-no-data-and-no-router': {
    'client/ui/violation-ui.ts': "import { trpc } from '#client/trpc.ts'\nexport const data = trpc\n",
  },
  'client-features-do-not-meet': {
    'client/features/violation-one/one.ts':
      "import { two } from '#client/features/violation-two/two.ts'\nexport const one = two\n",
    'client/features/violation-two/two.ts': 'export const two = 2\n',
  },
  'shell-knows-no-page': {
    'client/shell/violation-shell.ts': "import * as routes from '#client/routes.tsx'\nexport const all = routes\n",
  },
  'client-knows-only-the-router-type': {
    'client/violation-server-type.ts':
      "import type { Environment } from '#server/env.ts'\nexport type Known = Environment\n",
  },
  'client-takes-no-server-value': {
    'client/violation-server-value.ts':
      "import { appRouter } from '#server/trpc/router.ts'\nexport const value = appRouter\n",
  },
  'client-reads-no-data-folder': {
    'client/violation-data.ts': "import * as data from '#data/first-data.ts'\nexport const all = data\n",
  },
  'data-uses-tables-and-rules': {
    'data/violation-data.ts': "import * as queries from '#server/outlet/queries.ts'\nexport const all = queries\n",
  },
  'nobody-imports-tests': {
    'server/outlet/violation-tests.ts':
      "import { copyTree } from '#tests/checks/tree-copy.ts'\nexport const copy = copyTree\n",
  },
  'another-feature-by-alias': {
    'server/outlet/violation-relative.ts':
      "import * as queries from '../product/queries.ts'\nexport const all = queries\n",
  },
  'no-cycle': {
    'shared/day/violation-one.ts': "import { two } from './violation-two.ts'\nexport const one = () => two\n",
    'shared/day/violation-two.ts': "import { one } from './violation-one.ts'\nexport const two = () => one\n",
  },
  'no-orphan': {
    'shared/day/violation-orphan.ts': 'export const lonely = 1\n',
  },
  resolves: {
    'shared/day/violation-nowhere.ts': "import { nothing } from './nowhere.ts'\nexport const some = nothing\n",
  },
  'no-development-package-in-the-program': {
    'server/outlet/violation-package.ts': "import * as all from 'fast-check'\nexport const some = all\n",
  },
}
