import { pino, type DestinationStream, type LevelWithSilent, type Logger } from 'pino'
import { toLoggedError } from './logged-error.ts'
import { currentRequestId } from './request-id.ts'

type LogOptions = { level: LevelWithSilent; onError?: () => void }

/**
 * The log of the program: one line of JSON each, with the id of the request it is about, and nothing that people entered.
 * `onError` is called for every line that tells of a fault.
 */
export function createLog({ level, onError }: LogOptions, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => {
      const requestId = currentRequestId()
      return requestId === undefined ? {} : { requestId }
    },
    serializers: { err: (error: unknown) => toLoggedError(error) },
    hooks: {
      logMethod(this: Logger, ...[line, method, rank]: Logging) {
        if (rank >= ERROR_RANK) onError?.()
        method.apply(this, line)
      },
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

type Logging = [line: Parameters<Logger['error']>, method: Logger['error'], rank: number]

const ERROR_RANK = 50
