import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Megabytes that this program cannot let go of. Without collecting first, chance would say how much else is counted. */
export async function heldMegabytes(): Promise<number> {
  collect()
  // What a first collection finalised is only let go of by the next one.
  await setImmediate()
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1024 / 1024
}
