/**
 * How much may be asked in a period. `step`: so many requests are counted together, in the memory of a process, before the
 * database is told; 1 where each of them is costly or delicate.
 */
export type RequestLimit = { by: 'address' | 'account'; most: number; seconds: number; step: number }

/**
 * What is limited: by address where nobody need be signed in, because whole offices, or the mobile customers of a town, share
 * one; by account what an account does, and by address when nobody is signed in. Far above what people do by hand.
 */
export const requestLimits = {
  /** Whatever is asked, pages and open data included. */
  any: { by: 'address', most: 3000, seconds: 60, step: 50 },
  /** Signing in and what takes a password: each costs a slow hash, right or wrong. Failures pause much earlier. */
  password: { by: 'address', most: 300, seconds: 60, step: 1 },
  search: { by: 'account', most: 300, seconds: 60, step: 10 },
  command: { by: 'account', most: 1200, seconds: 60, step: 20 },
  upload: { by: 'account', most: 120, seconds: 60, step: 1 },
  /** Lists, workbooks and sheets: each reads or draws much. */
  export: { by: 'account', most: 120, seconds: 60, step: 1 },
} as const satisfies Record<string, RequestLimit>

export type LimitKind = keyof typeof requestLimits
export type RequestLimits = Readonly<Record<LimitKind, RequestLimit>>

const TRPC = '/api/trpc/'
const SEARCHES = /(?:^|,)(?:(?:search|desa)\.|[a-z]+\.(?:similar|find)(?:,|$))/u

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** As what a request counts besides `any`; undefined for plain reading. Routes are found whatever the size of the letters. */
export function limitKindOf(method: string, askedPath: string): Exclude<LimitKind, 'any'> | undefined {
  const path = decoded(askedPath).toLowerCase()
  const isReading = method === 'GET' || method === 'HEAD'
  if (path.startsWith('/api/auth/')) return 'password'
  if (path.startsWith(TRPC)) {
    return SEARCHES.test(path.slice(TRPC.length)) ? 'search' : isReading ? undefined : 'command'
  }
  if (path.startsWith('/api/exchange/imports') && !path.endsWith('.xlsx')) return isReading ? undefined : 'upload'
  if (path.startsWith('/api/files')) return isReading ? undefined : 'upload'
  return /^\/api\/(?:lists|exchange)\/|^\/api\/briefing\./u.test(path) ? 'export' : undefined
}

/** The instant at which the period ends that `now` is in. Periods are alike in all processes. */
export function periodEndOf({ seconds }: RequestLimit, now: Date): Date {
  const milliseconds = seconds * 1000
  return new Date((Math.floor(now.getTime() / milliseconds) + 1) * milliseconds)
}
