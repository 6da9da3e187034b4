import { eq } from 'drizzle-orm'
import { appendAudit, type AuditNote } from '#server/audit/append-audit.ts'
import { lastRecorded, recordingInstant } from '#server/audit/recording-instant.ts'
import type { Db } from '#server/db/database.ts'
import { raiseVersion } from '#server/db/version.ts'
import { DomainError } from '#server/errors.ts'
import type { Actor } from '#shared/access/role.ts'
import type { Day } from '#shared/day/day.ts'
import { keepRefusedEdit, settleRewritten } from './keep-refused-edit.ts'
import { inputHash } from './input-hash.ts'
import { commandReceipt } from './table.ts'

/** Who commands, on which day in WITA, at which instant, from where. */
export type CommandContext = {
  db: Db
  actor: Actor
  today: Day
  now: Date
  address?: string | undefined
  userAgent?: string | undefined
}

type Command = { name: string; input: { commandId: string } }
/** What a command's work is given: everything in it uses `tx`, and tells the audit trail what it changed. */
export type Act = { tx: Db; actor: Actor; today: Day; now: Date; commandId: string; note: (note: AuditNote) => void }

/**
 * Carries out a command in one transaction {receipt, work, data version, audit rows}. The same command sent again, even
 * at the same time, acts once and gets the same answer. The words of one that is refused because a record became newer are
 * kept before it is answered.
 * @throws DomainError conflict when the id was used for another command.
 */
export async function runCommand<T>(
  context: CommandContext,
  { name, input }: Command,
  work: (act: Act) => Promise<T>,
): Promise<T> {
  const { db, actor, today, now: clock, address, userAgent } = context
  const { commandId } = input
  const inputSha256 = inputHash(input)
  const acted = db.transaction(async (tx) => {
    const receipt = { id: commandId, personId: actor.id, name, inputSha256 }
    const [taken] = await tx
      .insert(commandReceipt)
      .values({ ...receipt, receivedAt: clock })
      .onConflictDoNothing()
      .returning({ last: lastRecorded })
    if (!taken) return (await earlierAnswer(tx, receipt)) as T
    const now = recordingInstant(clock, taken.last)
    const notes: AuditNote[] = []
    const result = await work({ tx, actor, today, now, commandId, note: (note) => void notes.push(note) })
    await tx.update(commandReceipt).set({ result }).where(eq(commandReceipt.id, commandId))
    await settleRewritten(tx, { actor, now, name, input, notes })
    await raiseVersion(tx)
    await appendAudit(tx, { doer: { actor, address, userAgent }, at: now, commandId, notes })
    return result
  })
  try {
    return await acted
  } catch (error) {
    if (error instanceof DomainError && error.stale.length > 0) {
      await keepRefusedEdit(db, { actor, now: clock, address, userAgent, name, input, stale: error.stale })
    }
    throw error
  }
}

type Receipt = { id: string; personId: string; name: string; inputSha256: string }

async function earlierAnswer(tx: Db, { id, personId, name, inputSha256 }: Receipt): Promise<unknown> {
  const [earlier] = await tx.select().from(commandReceipt).where(eq(commandReceipt.id, id))
  if (!earlier) throw new Error(`receipt ${id} was there and is gone`)
  if (earlier.personId !== personId || earlier.name !== name || earlier.inputSha256 !== inputSha256) {
    throw new DomainError('conflict', (say) => say.commandIdUsed)
  }
  return earlier.result
}
