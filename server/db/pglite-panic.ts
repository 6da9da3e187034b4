import type { PGlite } from '@electric-sql/pglite'

// What PGlite's WebAssembly throws for an ordinary SQL error.
const SQL_ERROR_STATUS = 100

/**
 * PGlite swallows every other exception of its WebAssembly as well, so that a commit PostgreSQL gave up on (PANIC: the log
 * cannot be written; a stack overflow) comes back as done, or is tried forever. This makes the first one final: it rejects
 * that query and all later ones.
 */
export function stopOnPanic(pglite: PGlite, onStop: (reason: unknown) => void): void {
  const module = pglite.Module
  const stop = (reason: unknown): never => {
    const stopped = new Error('PostgreSQL inside the program has stopped; nothing more is read or written', {
      cause: reason,
    })
    const refuse = () => {
      throw stopped
    }
    Object.assign(module, {
      _PostgresMainLoopOnce: refuse,
      // Called first when a query has thrown: the only way past PGlite's catch.
      stackRestore: refuse,
      _PostgresSendReadyForQueryIfNecessary: () => {},
      _pgl_pq_flush: () => {},
    })
    onStop(reason)
    throw stopped
  }
  const loopOnce = module._PostgresMainLoopOnce
  module._PostgresMainLoopOnce = () => {
    try {
      loopOnce()
    } catch (error) {
      if (isSqlError(error)) throw error
      stop(error)
    }
  }
  const recover = module._PostgresMainLongJmp
  module._PostgresMainLongJmp = () => {
    try {
      recover()
    } catch (error) {
      stop(error)
    }
  }
}

function isSqlError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === SQL_ERROR_STATUS
}
