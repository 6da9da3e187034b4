import type { FieldErrors } from '#shared/form/field-errors.ts'
import { labelOf, type FormWords, type OutboxEntry } from '#shared/outbox/entry.ts'
import { newCommandId } from '../command-id.ts'
import { appVersion } from './app-version.ts'
import { carryOut, type Carried } from './carry-out.ts'
import { outbox } from './outbox.ts'
import type { Said } from './store.ts'

type Asked = Pick<OutboxEntry, 'procedure' | 'personId' | 'input'> & {
  /** What the same form sent before without an answer, and whether it says the same now. */
  known: { commandId: string; isSame: boolean } | undefined
  /** The entry of this form that the server has refused. */
  instead: string | undefined
  subject: string | undefined
  madeOn: readonly string[] | undefined
  words: FormWords | undefined
}

type Queued =
  | { commandId: string; input: OutboxEntry['input']; errors: FieldErrors; carry?: undefined }
  | {
      commandId: string
      input: OutboxEntry['input']
      errors?: undefined
      carry: (whenKept: () => void) => Promise<Carried>
    }

/** Makes an entry of a command: with its id, looked at by the schema of the server, and ready to be carried out. */
export async function queueCommand(asked: Asked): Promise<Queued> {
  const { procedure, personId, known, instead, subject, madeOn, words } = asked
  const firstId = known?.commandId ?? newCommandId()
  const input = withOwnId(asked, firstId)
  // What waits is given other words only once these are known to be right.
  const errors = await errorsOf({ procedure, input, commandId: firstId })
  if (Object.keys(errors).length > 0) return { commandId: firstId, input, errors }
  const said = { input, label: labelOf(input, subject), ...(words && { words }) }
  const commandId = known && !known.isSame ? await rewrittenId(known.commandId, said) : firstId
  const made = { madeAt: new Date().toISOString(), appVersion }
  const entry = { commandId, personId, procedure, ...said, ...made }
  const whole = { ...entry, ...(madeOn && { madeOn }), ...(instead !== undefined && { instead }) }
  const carry = (whenKept: () => void) => carryOut(whole, whenKept)
  return { commandId, input, carry }
}

/** Other words of the same form take the place of those that still wait. */
async function rewrittenId(commandId: string, said: Said): Promise<string> {
  const rewritten = await outbox.rewrite(commandId, said).catch(() => undefined)
  return rewritten && rewritten.decision !== 'gone' ? rewritten.commandId : newCommandId()
}

const registers: ReadonlySet<string> = new Set(['product.register', 'umkm.register'])

/** What is put on record has the id of the first command that said so, and can be worked on before the server has it. */
function withOwnId({ procedure, input }: Pick<Asked, 'procedure' | 'input'>, id: string): OutboxEntry['input'] {
  return registers.has(procedure) && !('id' in input) ? { id, ...input } : input
}

/** Nothing when the schemas themselves cannot be had: the form has parsed with its own. */
async function errorsOf(command: Pick<OutboxEntry, 'procedure' | 'input' | 'commandId'>): Promise<FieldErrors> {
  const schemas = await import('#shared/outbox/schema.ts').catch(() => undefined)
  return schemas ? schemas.outboxErrors(command) : {}
}
