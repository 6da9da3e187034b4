import { createRandom } from '#data/simulator/random.ts'
import { readPools, send, type Who, type World } from './attack-world.ts'
import { followRecipe } from './follow-recipe.ts'
import { makeInput } from './make-input.ts'
import { procedureShapes } from './procedure-shapes.ts'
import { recipes } from './recipes.ts'

/** Who may send which command that stores words. */
export const writers: ReadonlyMap<string, Who> = new Map<string, Who>([
  ['umkm.register', 'ownOfficial'],
  ['product.register', 'ownOfficial'],
  ['outlet.register', 'ownOfficial'],
  ['outlet.describe', 'ownOfficial'],
  ['channel.record', 'ownOfficial'],
  ['claim.add', 'pmdStaff'],
  ['target.set', 'governorOffice'],
  ['people.create', 'admin'],
])

type Storing = { texts: readonly string[]; each: number }

/** Sends each command so often with these texts in every field, then the recipes; tells how often each was carried out. */
export async function storeTexts(world: World, { texts, each }: Storing): Promise<ReadonlyMap<string, number>> {
  const made = new Map<string, number>()
  const note = async (name: string, answer: Response) => {
    if (answer.ok) made.set(name, (made.get(name) ?? 0) + 1)
    return answer.text()
  }
  const random = createRandom('stored')
  for (const [name, who] of writers) {
    const shape = procedureShapes.find((procedure) => procedure.name === name)
    if (!shape) throw new Error(`no procedure ${name}`)
    const pools = (await readPools(world))(who)
    for (let time = 0; time < each; time++) {
      const making = { random, pools, malice: { text: 1, shape: 0 }, texts, procedure: name }
      await note(name, await send(world, who, { name, isQuery: false, input: makeInput(shape, making) }))
    }
  }
  for (const name of Object.keys(recipes)) {
    for (let time = 0; time < 3; time++) {
      const cooking = { world, random, name, malice: 1, texts }
      await followRecipe(cooking, (step) => note(step.name, step.response))
    }
  }
  return made
}
