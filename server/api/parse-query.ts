import type { Day } from '#shared/day/day.ts'
import type { ParameterSet, ValuesOf } from './parameters.ts'

/** Why one parameter cannot be used. Indonesian: `message` says what is wrong, `allowed` what would be right. */
export type QueryProblem = { field: string; message: string; allowed: string }

/** Thrown by an endpoint for a value that only the data shows to be wrong. */
export class QueryRefusal extends Error {
  readonly problems: readonly QueryProblem[]

  constructor(...problems: QueryProblem[]) {
    super(problems.map((problem) => `${problem.field}: ${problem.message}`).join('; '))
    this.problems = problems
  }
}

const LONGEST_ECHO = 60

/**
 * Reads the query of a request: every parameter at most once, known and good, or all that is wrong with it.
 * @throws QueryRefusal
 */
export function parseQuery<Parameters extends ParameterSet>(
  parameters: Parameters,
  query: Readonly<Record<string, unknown>>,
  today: Day,
): ValuesOf<Parameters> {
  const names = Object.keys(parameters)
  const problems: QueryProblem[] = Object.keys(query)
    .filter((name) => !Object.hasOwn(parameters, name))
    .map((name) => ({
      field: shorten(name),
      message: 'Parameter ini tidak dikenal.',
      allowed: names.length === 0 ? 'tanpa parameter' : names.join(', '),
    }))
  const values = new Map<string, unknown>()
  for (const [name, parameter] of Object.entries(parameters)) {
    const given = Object.hasOwn(query, name) ? query[name] : undefined
    const parsed = parameter.schema.safeParse(given)
    const isGood = parsed.success && (parameter.isAllowed?.(parsed.data, today) ?? true)
    if (isGood) values.set(name, parsed.data)
    else problems.push({ field: name, message: messageOf(given), allowed: parameter.allowed(today) })
  }
  if (problems.length > 0) throw new QueryRefusal(...problems)
  return Object.fromEntries(values) as ValuesOf<Parameters>
}

function messageOf(given: unknown): string {
  if (Array.isArray(given)) return 'Parameter ini ditulis lebih dari sekali.'
  return `Nilai “${shorten(String(given))}” tidak dapat dipakai.`
}

function shorten(text: string): string {
  return text.length <= LONGEST_ECHO ? text : `${text.slice(0, LONGEST_ECHO)}…`
}
