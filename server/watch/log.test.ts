import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createLog } from './log.ts'

type Line = Record<string, unknown>

function keepLines(): { lines: Line[]; text: () => string; log: ReturnType<typeof createLog>; faults: () => number } {
  const lines: Line[] = []
  let faults = 0
  const destination = { write: (line: string) => void lines.push(JSON.parse(line) as Line) }
  const log = createLog({ level: 'info', onError: () => void (faults += 1) }, destination)
  return { lines, log, text: () => JSON.stringify(lines), faults: () => faults }
}

/** As postgres.js and PGlite tell that a row was refused. */
const refused = Object.assign(new Error('duplicate key value violates unique constraint "person_username_unique"'), {
  name: 'PostgresError',
  code: '23505',
  detail: 'Key (username)=(budi.santoso) already exists.',
  where: 'SQL statement "insert … budi.santoso"',
  table_name: 'person',
  constraint_name: 'person_username_unique',
})

test('an error of the database is told by its place and kind, without the row', () => {
  const { log, lines, text } = keepLines()
  const error = new DrizzleQueryError('insert into person (username) values ($1)', ['budi.santoso'], refused)
  log.error({ err: error }, 'tRPC')
  expect(lines[0]).toMatchObject({
    level: 'error',
    msg: 'tRPC',
    err: {
      message: 'Failed query',
      query: 'insert into person (username) values ($1)',
      cause: { type: 'PostgresError', code: '23505', table: 'person', constraint: 'person_username_unique' },
    },
  })
  expect(text()).toContain('log.test.ts')
  expect(text()).not.toContain('budi')
})

test.each([
  [
    'a value that is not of its type',
    Object.assign(new Error('invalid input syntax for type uuid: "budi"'), { code: '22P02' }),
  ],
  ['JSON that cannot be read', readWrong('{"name": budi}')],
  ['what was thrown and is no error', { name: 'budi' }],
])('%s is not quoted', (_case, thrown) => {
  const { log, text } = keepLines()
  log.error({ err: thrown }, 'failed')
  expect(text()).not.toContain('budi')
})

test('an error whose causes go round in a circle is told to its end', () => {
  const { log, lines } = keepLines()
  const error: Error = new Error('first')
  error.cause = new Error('second', { cause: error })
  log.error({ err: error }, 'failed')
  expect(lines).toHaveLength(1)
})

test('faults are counted, and nothing else', () => {
  const { log, faults } = keepLines()
  log.info('well')
  log.warn('nearly')
  log.error({ err: new Error('no') }, 'not')
  expect(faults()).toBe(1)
})

function readWrong(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}
