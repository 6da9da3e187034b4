import type { Engine } from './engine.ts'
import { currentVersion } from './version.ts'

/** The data version as this process knows it: raised the moment any process commits a change. */
export type VersionWatch = {
  current: () => number
  /** Calls the listener after each raise, whichever process caused it; the returned function ends that. */
  onRaise: (listener: (version: number) => void) => () => void
}

export async function watchVersion(engine: Engine): Promise<VersionWatch> {
  let known = await currentVersion(engine.db)
  const listeners = new Set<(version: number) => void>()
  const raise = (version: number) => {
    if (version <= known) return
    known = version
    for (const listener of listeners) listener(version)
  }
  // Whatever was committed while nobody listened is read when listening begins, and again after a lost connection. A
  // failed reading leaves the version it had: the database that failed will be listened to anew.
  const catchUp = () => void currentVersion(engine.db).then(raise, () => {})
  await engine.listen('data_version', (payload) => raise(Number(payload)), catchUp)
  raise(await currentVersion(engine.db))
  return {
    current: () => known,
    onRaise: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
