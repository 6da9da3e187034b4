import { expect, test } from 'vitest'
import { serveApi } from '#tests/db/api-server.ts'
import { describeOnEachEngine } from '#tests/db/engines.ts'
import { fuzz } from './fuzz.ts'
import { procedureShapes } from './procedure-shapes.ts'
import { reachedByRecipes } from './recipes.ts'

/** As many as a short run needs to ask every procedure; `npm run soak` sends a hundred thousand. */
const REQUESTS = 800

describeOnEachEngine('generated requests of everybody over everything', (engine) => {
  const { address } = serveApi(engine)

  test('break no rule, fail nowhere and show nothing to strangers', { timeout: 600_000 }, async () => {
    const plan = { seed: 'short', requests: REQUESTS, lanes: 4 }
    // What the program logs as an error fails the suite.
    const { problems, done } = await fuzz({ db: engine().db, address: address(), logged: () => [] }, plan)
    expect(problems).toEqual([])
    expect(reachedByRecipes.filter((name) => !done[name])).toEqual([])
    const mostQueries = procedureShapes.filter(({ isQuery }) => isQuery).length * 0.7
    expect(Object.keys(done).length).toBeGreaterThan(mostQueries)
  })
})
