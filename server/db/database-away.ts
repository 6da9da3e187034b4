/** The database takes nothing now: no server of it can be reached, or only one that may not be changed. */
export class DatabaseAwayError extends Error {
  override readonly name = 'DatabaseAwayError'
  readonly code = 'DATABASE_AWAY'
}

/** When a client may try again: a failover takes about that long. */
export const RETRY_AFTER_SECONDS = 5

const lostCodes = new Set([
  ...['CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'CONNECTION_ENDED', 'CONNECT_TIMEOUT'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH'],
  ...['ENOTFOUND', 'EAI_AGAIN', 'ENOENT'],
  // Shut down, crashed, not up yet, idle for too long: the server closes the connection after saying so.
  ...['57P01', '57P02', '57P03', '57P05', '25P03'],
])
const TOO_MANY_CONNECTIONS = '53300'
const DEEPEST = 5

/** Whether an error of the driver means that its connection is gone, or never was. */
export function isConnectionLost(error: unknown): boolean {
  const code = codeOf(error)
  return code !== undefined && (lostCodes.has(code) || code.startsWith('08'))
}

/** Whether a failure, or what caused it, is that the database cannot be asked now: the same may well be done in a moment. */
export function isDatabaseAway(error: unknown): boolean {
  let each = error
  for (let depth = 0; depth < DEEPEST && each instanceof Error; depth += 1) {
    if (each instanceof DatabaseAwayError || isOfDriver(each)) return true
    each = each.cause
  }
  return false
}

/** A mail server's refused connection has the same code, but none of what the driver adds to its errors. */
function isOfDriver(error: Error): boolean {
  const isFromDriver =
    'query' in error || error.name === 'PostgresError' || codeOf(error)?.startsWith('CONNECT') === true
  return isFromDriver && (isConnectionLost(error) || codeOf(error) === TOO_MANY_CONNECTIONS)
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
