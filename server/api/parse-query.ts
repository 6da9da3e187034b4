import { sayRefusal, type RefusalWords } from '#server/errors.ts'
import type { Day } from '#shared/day/day.ts'
import type { ParameterSet, ValuesOf } from './parameters.ts'

/**
 * Why one parameter cannot be used. Indonesian: `message` says what is wrong, `allowed` what would be right; `english` says
 * both.
 */
export type QueryProblem = { field: string; message: string; allowed: string; english: string }

type Allowed = { id: string; en?: string | undefined }

/** `allowed.en` is left out where it is the same in both languages. */
export function queryProblem(field: string, words: RefusalWords, { id, en = id }: Allowed): QueryProblem {
  const { message, english } = sayRefusal(words)
  return { field, message, allowed: id, english: `${english} Allowed: ${en}` }
}

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
    .map((name) =>
      queryProblem(
        shorten(name),
        (say) => say.query.unknown,
        names.length === 0 ? { id: 'tanpa parameter', en: 'no parameter' } : { id: names.join(', ') },
      ),
    )
  const values = new Map<string, unknown>()
  for (const [name, parameter] of Object.entries(parameters)) {
    const given = Object.hasOwn(query, name) ? query[name] : undefined
    const parsed = parameter.schema.safeParse(given)
    const isGood = parsed.success && (parameter.isAllowed?.(parsed.data, today) ?? true)
    if (isGood) values.set(name, parsed.data)
    else {
      const allowed = { id: parameter.allowed(today), en: parameter.allowedInEnglish?.(today) }
      problems.push(queryProblem(name, wordsFor(given), allowed))
    }
  }
  if (problems.length > 0) throw new QueryRefusal(...problems)
  return Object.fromEntries(values) as ValuesOf<Parameters>
}

function wordsFor(given: unknown): RefusalWords {
  if (Array.isArray(given)) return (say) => say.query.repeated
  return (say) => say.query.badValue(shorten(String(given)))
}

function shorten(text: string): string {
  return text.length <= LONGEST_ECHO ? text : `${text.slice(0, LONGEST_ECHO)}…`
}
