import type { Random } from '#data/simulator/random.ts'
import { send, type Who, type World } from './attack-world.ts'
import { post } from './generated-requests.ts'
import { hostileTexts } from './hostile-texts.ts'
import { makeCommandId } from './make-input.ts'
import { recipes, type Kitchen } from './recipes.ts'

/** `texts`: left out, every hostile text there is; `malice`: how often, of one, a text is one of them. */
type Cooking = { world: World; random: Random; name: string; malice: number; texts?: readonly string[] }
export type AnsweredStep = { who: Who; name: string; response: Response }

/** Takes the steps of a recipe in order; what is refused ends them. `read` looks at each answer and resolves with its text. */
export async function followRecipe(
  { world, random, name: recipe, malice, texts = hostileTexts }: Cooking,
  read: (step: AnsweredStep) => Promise<string>,
): Promise<void> {
  const step =
    (isQuery: boolean): Kitchen['command'] =>
    async (who, name, given) => {
      const input = isQuery ? given : { commandId: makeCommandId(random), ...given }
      const response = await send(world, who, { name, isQuery, input })
      const text = await read({ who, name, response })
      return response.ok ? (JSON.parse(text) as { result: { data: Record<string, unknown> } }).result.data : undefined
    }
  await recipes[recipe]?.({
    ...{ world, random, ask: step(true), command: step(false) },
    text: (longest) => (random.chance(malice) ? random.pick(texts) : `kata ${random.int(1, 99)}`).slice(0, longest),
    upload: async (who, query, body) => {
      const response = await post({ world, who }, `/api/exchange/imports?${new URLSearchParams(query)}`, body)
      const text = await read({ who, name: 'POST /api/exchange/imports', response })
      return response.ok ? (JSON.parse(text) as Record<string, unknown>) : undefined
    },
  })
}
