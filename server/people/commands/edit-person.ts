import { and, eq, ne } from 'drizzle-orm'
import { placeholderEmail } from '#server/auth/placeholder-email.ts'
import { person } from '#server/auth/table.ts'
import { replaceKabupaten } from '#server/auth/write-person.ts'
import type { CommandContext } from '#server/command/run-command.ts'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import type { EditPerson } from '#shared/people/schema.ts'
import { changePerson } from './change-person.ts'

/** Changes name, e-mail address, role and kabupaten. What somebody may do changes with their next request. */
export function editPerson(context: CommandContext, input: EditPerson) {
  const { id, name, role, kabupaten } = input
  const change = { kind: 'edit' as const, role }
  return changePerson(context, { name: 'people.edit', input, change }, async ({ tx }, { row }) => {
    const email = input.email ?? placeholderEmail(id)
    await refuseTakenEmail(tx, { id, email })
    await replaceKabupaten(tx, id, kabupaten)
    const before = { name: row.name, email: row.email ?? null, role: row.role, kabupaten: row.kabupaten }
    const after = { name, email: input.email ?? null, role, kabupaten: [...new Set(kabupaten)].toSorted() }
    return { set: { name, email, role }, before, after }
  })
}

async function refuseTakenEmail(tx: Db, { id, email }: { id: string; email: string }): Promise<void> {
  const isTaken = and(eq(person.email, email), ne(person.id, id))
  const [taken] = await tx.select({ id: person.id }).from(person).where(isTaken)
  if (!taken) return
  const detail = { field: 'email' }
  throw new DomainError('conflict', (say) => say.emailTaken, { detail })
}
