import { hashPassword } from '#server/auth/passwords.ts'
import { oneTimePasswordOf } from '#server/auth/readable-code.ts'
import { insertPerson } from '#server/auth/write-person.ts'
import { runCommand, type CommandContext } from '#server/command/run-command.ts'
import { DomainError } from '#server/errors.ts'
import type { CreatePerson } from '#shared/people/schema.ts'

/** The one-time password is in the answer only: no table, receipt or trail holds it. */
export type Invitation = { id: string; version: number; oneTimePassword: string }

/**
 * Creates an account with a one-time password, which its owner has to change at the first sign-in.
 * @throws DomainError conflict when the username or the e-mail address is taken.
 */
export async function createPerson(
  context: CommandContext & { secret: string },
  input: CreatePerson,
): Promise<Invitation> {
  const oneTimePassword = oneTimePasswordOf(context.secret, input.commandId)
  const passwordHash = await hashPassword(oneTimePassword)
  const made = await runCommand(context, { name: 'people.create', input }, async ({ tx, now, note }) => {
    const { name, username, email, role, kabupaten } = input
    const profile = { name, username, email, role, kabupaten }
    const id = await insertPerson(tx, { ...profile, passwordHash, mustChangePassword: true, at: now })
    if (id === undefined) {
      const detail = { field: 'username' }
      throw new DomainError('conflict', (say) => say.nameOrEmailTaken, {
        detail,
      })
    }
    const after = { name, username, email: email ?? null, role, kabupaten }
    note({ action: 'people.create', subjectKind: 'person', subjectId: id, subjectLabel: username, after })
    return { id, version: 1 }
  })
  return { ...made, oneTimePassword }
}
