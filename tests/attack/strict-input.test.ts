import { expect, test } from 'vitest'
import { createRandom } from '#data/simulator/random.ts'
import { appRouter } from '#server/trpc/router.ts'
import { makeInput, type Pools } from './make-input.ts'
import { listWithin, procedureShapes } from './procedure-shapes.ts'

const pools: Pools = {
  ids: { product: ['01890000-0000-7000-8000-000000000000'] },
  kabupaten: ['53.04'],
  desa: ['53.04.01.2001'],
  days: ['2026-11-01'],
}
const withInput = procedureShapes.filter(({ input }) => input !== undefined)

type Checked = { _def: { inputs: { safeParse: (value: unknown) => { success: boolean } }[] } }
// tRPC types the record of all procedures as the nested routers they came from.
const procedures = appRouter._def.procedures as unknown as Record<string, Checked>
const isTaken = (name: string, input: unknown) => procedures[name]?._def.inputs[0]?.safeParse(input).success

test.each(withInput.map((shape) => [shape.name, shape] as const))(
  '%s takes no field that it does not know',
  (_name, { input = {} }) => {
    const loose = listWithin(input)
      .filter(({ shape }) => shape.type === 'object' && shape.additionalProperties === undefined)
      .map(({ path }) => path)
    expect(loose).toEqual([])
  },
)

test.each(withInput.map((shape) => [shape.name, shape] as const))(
  '%s is not moved by the names of the prototype',
  (name, shape) => {
    const random = createRandom(name)
    const making = { random, pools, malice: { text: 0, shape: 0 }, procedure: name }
    for (let time = 0; time < 20; time++) {
      const input = { ...(makeInput(shape, making) as object) }
      for (const field of ['__proto__', 'constructor', 'role', 'version', 'isAdmin']) {
        const own = Object.fromEntries([...Object.entries(input), [field, { role: 'admin', polluted: true }]]) as object
        Object.defineProperty(own, field, { value: { polluted: true }, enumerable: true })
        expect([field, isTaken(name, own)]).toEqual([field, false])
      }
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  },
)
