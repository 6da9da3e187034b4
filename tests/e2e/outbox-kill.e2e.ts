import { outboxKill } from '#tests/soak/outbox-kill.ts'
import { expect, test } from './journey.ts'

/** The long version is `npm run soak`. */
const plan = { edits: 30, products: 2, kills: 3, restarts: 1, seed: 'ci' }

test(
  'edits made without a line survive a killed browser and a killed program, each once and in order',
  { tag: '@once' },
  async () => {
    test.setTimeout(600_000)
    const { made, confirmed } = await outboxKill(plan, () => {})
    expect(confirmed).toBeGreaterThan(plan.edits - plan.kills - 1)
    expect(made).toBeGreaterThanOrEqual(confirmed)
  },
)
