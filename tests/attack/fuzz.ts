import { createRandom, type Random } from '#data/simulator/random.ts'
import { verifyChain } from '#server/audit/verify-chain.ts'
import { recountLedger } from '#server/figure/recount.ts'
import { buildPerson } from '#tests/db/person-builder.ts'
import { everybody, forbiddenFor, makeWorld, readPools, readSecrets, type World } from './attack-world.ts'
import { followRecipe, type AnsweredStep } from './follow-recipe.ts'
import { ways, type Lane } from './generated-requests.ts'
import { recipes } from './recipes.ts'

export type FuzzPlan = { seed: string; requests: number; lanes: number }
export type FuzzResult = {
  statuses: Record<string, number>
  /** How often each procedure did what it was asked. */
  done: Record<string, number>
  /** Lines that ended without an answer, as one does that is kept open and closed the moment it is used again. */
  cut: number
  problems: string[]
  seconds: number
}

/** What only a fault of the program would put into an answer. */
const LEAK = /node_modules|\.ts:\d|"stack"|Failed query|drizzle|PGlite|scrypt/u
const REFRESH_EVERY = 250
const MOST_PROBLEMS = 20
/** How often several steps in order are taken instead of one request. */
const RECIPES = 0.01
const MOST_CUT = 0.001

/**
 * Generated requests of everybody over everything: valid by their schemas or nearly, with hostile content. Nothing may fail,
 * no answer may hold what its reader must not see, and afterwards every rule must still hold.
 */
export async function fuzz(
  { db, address, logged }: { db: World['db']; address: string; logged: () => readonly string[] },
  { seed, requests, lanes }: FuzzPlan,
  onProgress: (done: number) => void = () => {},
): Promise<FuzzResult> {
  const startedAt = performance.now()
  const world = await makeWorld(db, address)
  for (let guest = 0; guest < 5; guest++) await buildPerson(db, { username: `tamu${guest}` })
  const before = JSON.stringify(await readSecrets(world))
  const result: FuzzResult = { statuses: {}, done: {}, cut: 0, problems: [], seconds: 0 }
  let poolsOf = await readPools(world)
  let sent = 0
  const judgeStep = (step: AnsweredStep) => judge({ world, ...step }, result)
  const cook = createRandom(`${seed}|recipes`)
  for (const name of Object.keys(recipes)) await followRecipe({ world, random: cook, name, malice: 0 }, judgeStep)
  const lane = async (number: number) => {
    const random = createRandom(`${seed}|${number}`)
    while (sent < requests && result.problems.length < MOST_PROBLEMS) {
      sent += 1
      if (sent % REFRESH_EVERY === 0) {
        onProgress(sent)
        poolsOf = await readPools(world)
      }
      const name = random.pick(Object.keys(recipes))
      const asked = random.chance(RECIPES)
        ? followRecipe({ world, random, name, malice: 0.5 }, judgeStep)
        : tryOne(laneOf(random), result)
      await asked.catch((error: unknown) => noteCut(error, result))
    }
  }
  const laneOf = (random: Random): Lane => {
    const who = random.pick(everybody)
    return { world, random, who, pools: poolsOf(who) }
  }
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)))
  if (result.cut > requests * MOST_CUT) result.problems.push(`${result.cut} lines were cut`)
  result.problems.push(...(await whatBroke(world, before)), ...logged().map((line) => `logged: ${line.slice(0, 2000)}`))
  result.seconds = Math.round((performance.now() - startedAt) / 1000)
  return result
}

function noteCut(error: unknown, result: FuzzResult): void {
  const isCut = error instanceof TypeError && error.message === 'fetch failed'
  if (!isCut) throw error
  result.cut += 1
}

async function tryOne(lane: Lane, result: FuzzResult): Promise<void> {
  const kind = lane.random.weighted({ procedure: 78, rest: 10, file: 5, upload: 5, account: 2 })
  const { name, asked } = await ways[kind](lane)
  await judge({ world: lane.world, who: lane.who, name, response: await asked }, result)
}

type Judging = AnsweredStep & { world: World }

/** Notes how a request ended, and what is wrong with its answer; resolves with the answer. */
async function judge({ world, who, name, response }: Judging, result: FuzzResult): Promise<string> {
  const text = await response.text()
  const { status } = response
  result.statuses[status] = (result.statuses[status] ?? 0) + 1
  if (status < 400) result.done[name] = (result.done[name] ?? 0) + 1
  const seen = forbiddenFor(world, who).filter((mark) => text.includes(mark))
  const told = (what: string) => result.problems.push(`${who} ${name}: ${what}: ${text.slice(0, 300)}`)
  if (status >= 500 && status !== 503) told(String(status))
  if (seen.length > 0) told(`reads ${seen.join(', ')}`)
  if (status >= 400 && LEAK.test(text)) told('tells of the inside')
  return text
}

/** What no longer holds after all of it. */
async function whatBroke(world: World, secretsBefore: string): Promise<string[]> {
  const { differences, launchDifferences } = await recountLedger(world.db)
  const { faults } = await verifyChain(world.db)
  const after = JSON.stringify(await readSecrets(world))
  const prototype = Object.keys(Object.prototype)
  return [
    ...[...differences, ...launchDifferences].map((each) => `ledger: ${JSON.stringify(each)}`),
    ...faults.map((each) => `audit: ${JSON.stringify(each)}`),
    ...(after === secretsBefore ? [] : [`a stranger changed something: ${secretsBefore} → ${after}`]),
    ...prototype.map((name) => `Object.prototype has ${name}`),
  ]
}
