import { DrizzleQueryError } from 'drizzle-orm'

export type LoggedError = {
  type: string
  message: string
  code?: string
  table?: string
  constraint?: string
  query?: string
  stack?: string
  cause?: LoggedError
}

/** Errors hold their causes; more than these tell nothing new, and a circle would never end. */
const DEEPEST = 4

/**
 * What the log keeps of an error: where and why, without what people entered. The database quotes rows in `detail`, the
 * query's parameters are the row itself, and a stack begins with the message.
 */
export function toLoggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error object' }
  const { code, table, constraint } = factsOf(error)
  const stack = framesOf(error)
  return {
    type: error.name === 'Error' ? error.constructor.name : error.name,
    message: messageOf(error, code),
    ...(code !== undefined && { code }),
    ...(table !== undefined && { table }),
    ...(constraint !== undefined && { constraint }),
    // Drizzle writes the parameters as $1, $2 …
    ...(error instanceof DrizzleQueryError && { query: error.query.slice(0, 1000) }),
    ...(stack !== '' && { stack }),
    ...(error.cause !== undefined && depth < DEEPEST && { cause: toLoggedError(error.cause, depth + 1) }),
  }
}

function messageOf(error: Error, code: string | undefined): string {
  if (error instanceof DrizzleQueryError) return 'Failed query'
  const isAboutValue = error instanceof SyntaxError || code?.startsWith('22') || code === '23514'
  const message = isAboutValue ? error.message.replaceAll(/"[^"]*"?/g, '"…"') : error.message
  return message.slice(0, 500)
}

function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 15)
    .join('\n')
}

/** PGlite and postgres.js name these differently. */
function factsOf(error: Error) {
  const text = (...names: string[]): string | undefined => {
    const facts = error as unknown as Readonly<Record<string, unknown>>
    const found = names.map((name) => facts[name]).find((value) => typeof value === 'string')
    return typeof found === 'string' ? found : undefined
  }
  return { code: text('code'), table: text('table', 'table_name'), constraint: text('constraint', 'constraint_name') }
}
