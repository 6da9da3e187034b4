import type { Engine } from './engine.ts'
import { currentVersion } from './version.ts'

/** The data version as this process knows it: raised the moment any process commits a change. */
export type VersionWatch = { current: () => number; onChange: (listener: (version: number) => void) => () => void }

export async function watchVersion(engine: Engine): Promise<VersionWatch> {
  const listeners = new Set<(version: number) => void>()
  let known = await currentVersion(engine.db)
  const raise = (version: number) => {
    if (version <= known) return
    known = version
    for (const listener of listeners) listener(version)
  }
  await engine.listen('data_version', (payload) => raise(Number(payload)))
  raise(await currentVersion(engine.db))
  return {
    current: () => known,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
