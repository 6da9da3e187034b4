import { defineConfig } from 'vitest/config'

if (Number(process.versions.node.split('.')[0]) < 24) {
  throw new Error(`Tests run under Node 24, not ${process.version}: use "npm test", or node_modules/.bin/node.`)
}

// Far from WITA, on the other side of the date line and with daylight saving time, so that a date computed in local time shows.
process.env['TZ'] = 'America/Los_Angeles'

const ignored = ['**/node_modules/**', 'dist/**', 'var/**']

export default defineConfig({
  test: {
    exclude: ignored,
    projects: [
      {
        extends: true,
        // Generous, because a busy machine is not a failure.
        test: { name: 'unit', include: ['{shared,server,data,client}/**/*.test.{ts,tsx}'], testTimeout: 90_000 },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['tests/{db,attack}/**/*.test.ts'],
          globalSetup: 'tests/db/announce-engines.ts',
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: { name: 'checks', include: ['tests/checks/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
    ],
  },
})
