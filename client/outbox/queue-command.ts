import type { FieldErrors } from '#shared/form/field-errors.ts'
import { labelOf, type FormWords, type OutboxEntry } from '#shared/outbox/entry.ts'
import { newCommandId } from '../command-id.ts'
import { appVersion } from './app-version.ts'
import { carryOut, type Carried } from './carry-out.ts'
import { outbox } from './outbox.ts'

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
  const commandId = await standingId(asked)
  const input = withOwnId(asked, known?.commandId ?? commandId)
  const errors = await errorsOf({ procedure, input, commandId })
  if (Object.keys(errors).length > 0) return { commandId, input, errors }
  const label = labelOf(input, subject)
  const made = { madeAt: new Date().toISOString(), appVersion }
  const entry = { commandId, personId, procedure, input, label, ...made, ...(words && { words }) }
  const whole = { ...entry, ...(madeOn && { madeOn }), ...(instead !== undefined && { instead }) }
  const carry = (whenKept: () => void) => carryOut(whole, whenKept)
  return { commandId, input, carry }
}

/** The same words keep their id; other words of the same form take the place of those that still wait. */
async function standingId({ known, ...asked }: Asked): Promise<string> {
  if (!known) return newCommandId()
  if (known.isSame) return known.commandId
  const rewritten = await outbox.rewrite(known.commandId, withOwnId(asked, known.commandId)).catch(() => undefined)
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
