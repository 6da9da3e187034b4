import { beforeAll, expect, test } from 'vitest'
import { createRandom } from '#data/simulator/random.ts'
import { serveApi } from '#tests/db/api-server.ts'
import { describeOnEachEngine } from '#tests/db/engines.ts'
import { everybody, forbiddenFor, makeWorld, readSecrets, send, type Who, type World } from './attack-world.ts'
import { makeInput, type Pools } from './make-input.ts'
import { listWithin, procedureShapes } from './procedure-shapes.ts'

const TRIES = 6
const calm = { text: 0, shape: 0 }

/** Procedures that name something by an id or a kabupaten, however deep in their input. */
const naming = procedureShapes.filter(({ input = {} }) =>
  listWithin(input).some(({ path, shape }) => shape.format === 'uuid' || /kabupaten|subjectId/iu.test(path)),
)
/** Those that change nothing of anybody's, whoever sends them: a new id of one's own, marks of one's own. */
const harmless = new Set(['command.revoke', 'inbox.markSeen'])

describeOnEachEngine('the ids of another kabupaten', (engine) => {
  const { address } = serveApi(engine)
  let world: World | undefined
  beforeAll(async () => {
    world = await makeWorld(engine().db, address())
  })

  /** Only what is Belu's, which `ownOfficial` works for. */
  const poolsOf = ({ secrets: { own } }: World): Pools => ({
    ids: Object.fromEntries(Object.entries(own.ids).map(([name, id]) => [name, [id]])),
    kabupaten: ['53.04'],
    desa: ['53.04.01.2001'],
    days: ['2026-11-01', '2026-07-01'],
  })
  const strangers = everybody.filter((who) => who !== 'ownOfficial' && who !== 'pmdStaff')
  const cases = strangers.flatMap((who) => naming.map((shape): [Who, string, typeof shape] => [who, shape.name, shape]))

  test.each(cases)('give %s nothing by %s', async (who, name, shape) => {
    if (!world) throw new Error('the world is made before the first test')
    const random = createRandom(`${who} ${name}`)
    const before = JSON.stringify(await readSecrets(world))
    for (let time = 0; time < TRIES; time++) {
      const input = makeInput(shape, { random, pools: poolsOf(world), malice: calm, procedure: name })
      const answer = await send(world, who, { name, isQuery: shape.isQuery, input })
      const text = await answer.text()
      expect(answer.status).toBeLessThan(500)
      for (const mark of forbiddenFor(world, who)) expect(text).not.toContain(mark)
      const mayChange = shape.isQuery || harmless.has(name) || who === 'governorOffice' || who === 'admin'
      expect([name, input, mayChange || answer.status >= 400]).toEqual([name, input, true])
    }
    expect(JSON.stringify(await readSecrets(world))).toBe(before)
  })

  test('are asked for by procedures enough to mean something', async () => {
    if (!world) throw new Error('the world is made before the first test')
    expect(naming.length).toBeGreaterThan(60)
    const seen = await send(world, 'ownOfficial', {
      name: 'umkm.get',
      isQuery: true,
      input: { id: world.secrets.own.ids.umkm },
    })
    expect(await seen.text()).toContain(world.secrets.own.personal)
  })
})
