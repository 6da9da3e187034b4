import { requireNew } from '#server/command/require-new.ts'
import { runCommand, type CommandContext } from '#server/command/run-command.ts'
import type { RegisterUmkm } from '#shared/umkm/schema.ts'
import { registerMany } from '../register-many.ts'
import { umkm } from '../table.ts'
import type { ChangedUmkm } from './change-umkm.ts'

/**
 * Puts a UMKM on record, from today on. Without a source the entry is the report of the office of who makes it.
 * @throws DomainError not-found for a kabupaten where the actor may not edit, invalid-input for a desa that is not in it,
 *   conflict for an id that is taken
 */
export function registerUmkm(context: CommandContext, input: RegisterUmkm): Promise<ChangedUmkm> {
  const name = 'umkm.register'
  return runCommand(context, { name, input }, async (act) => {
    await requireNew(act.tx, { id: input.id, table: umkm })
    const [id = ''] = await registerMany(act, name, [input])
    return { id, version: 1 }
  })
}
