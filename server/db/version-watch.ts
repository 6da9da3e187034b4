import type { Engine } from './engine.ts'
import { currentVersion } from './version.ts'

/** The data version as this process knows it: raised the moment any process commits a change. */
export type VersionWatch = {
  current: () => number
  /**
   * How often the version went back: after a failover to a server that had not been told everything. A version that comes again then
   * stands for other data.
   */
  turnedBack: () => number
  /** Calls the listener after each raise, whichever process caused it; the returned function ends that. */
  onRaise: (listener: (version: number) => void) => () => void
}

export async function watchVersion(engine: Engine): Promise<VersionWatch> {
  let known = await currentVersion(engine.db)
  let turnedBack = 0
  const listeners = new Set<(version: number) => void>()
  const tell = (version: number) => {
    known = version
    for (const listener of listeners) listener(version)
  }
  const raise = (version: number) => {
    if (version > known) tell(version)
  }
  const catchUpWith = (version: number, knownBefore: number) => {
    if (version >= knownBefore || engine.outage.isUnderWay()) return raise(version)
    turnedBack += 1
    tell(version)
  }
  // Whatever was committed while nobody listened is read when listening begins, and again after a lost connection. A
  // failed reading leaves the version it had: the database that failed will be listened to anew.
  const catchUp = () => {
    const knownBefore = known
    void currentVersion(engine.db).then(
      (version) => catchUpWith(version, knownBefore),
      () => {},
    )
  }
  await engine.listen('data_version', (payload) => raise(Number(payload)), catchUp)
  raise(await currentVersion(engine.db))
  return {
    current: () => known,
    turnedBack: () => turnedBack,
    onRaise: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
