import { parseArgs } from 'node:util'
import { StartError } from '#server/errors.ts'

const LARGEST_SEED = 2 ** 31

/** `seed` begins the choices of the simulator; left out, any demo that is there already will do. */
export type DemoOptions = { seed: number | undefined; scale?: DemoScale }

/** Nusa Tenggara Timur, or the whole country. */
export const demoScales = ['ntt', 'national'] as const
export type DemoScale = (typeof demoScales)[number]

/**
 * What `npm run demo -- --seed 7 --scale ntt` asks for; undefined without `--demo`.
 * @throws StartError saying what is possible.
 */
export function readDemoOptions(given: readonly string[]): DemoOptions | undefined {
  if (!given.includes('--demo')) return undefined
  const { values } = parseArgs({
    args: [...given],
    options: { seed: { type: 'string' }, scale: { type: 'string' } },
    strict: false,
  })
  const { seed, scale = 'ntt' } = values
  const isSeed = seed === undefined || (typeof seed === 'string' && /^\d+$/.test(seed) && Number(seed) <= LARGEST_SEED)
  if (!isSeed) throw new StartError('Benih harus bilangan bulat, misalnya: npm run demo -- --seed 7')
  const known = demoScales.find((each) => each === scale)
  if (known === undefined) {
    throw new StartError('Skala yang dikenal: ntt dan national. Misalnya: npm run demo -- --scale ntt')
  }
  return { seed: seed === undefined ? undefined : Number(seed), scale: known }
}
