/** Vitest calls this once before all tests of the project `db`. */
export function setup(): void {
  if (process.env['TEST_DATABASE_URL']) return
  process.stderr.write(
    '\n!!! The database tests run on PGlite only. To run them on PostgreSQL too: ' +
      'TEST_DATABASE_URL=postgres://postgres@127.0.0.1:5432/postgres npm test\n\n',
  )
}
