import { hashPassword } from '#server/auth/passwords.ts'
import { removeTwoFactor } from '#server/auth/remove-two-factor.ts'
import { oneTimePasswordOf } from '#server/auth/readable-code.ts'
import { endAllSessions, replacePassword } from '#server/auth/write-person.ts'
import type { CommandContext } from '#server/command/run-command.ts'
import type { PersonCommand } from '#shared/people/schema.ts'
import { changePerson } from './change-person.ts'
import type { Invitation } from './create-person.ts'

/** Nobody signs in with a disabled account, and whoever is signed in with it is out at once. */
export function disablePerson(context: CommandContext, input: PersonCommand) {
  const change = { kind: 'disable' as const }
  return changePerson(context, { name: 'people.disable', input, change }, async ({ tx, now }, { stored }) => {
    await endAllSessions(tx, stored.id)
    return { set: { disabledAt: now }, before: { isDisabled: false }, after: { isDisabled: true } }
  })
}

/** Opens a disabled account again, with the password it had. */
export function enablePerson(context: CommandContext, input: PersonCommand) {
  const change = { kind: 'enable' as const }
  return changePerson(context, { name: 'people.enable', input, change }, async () => {
    return { set: { disabledAt: null }, before: { isDisabled: true }, after: { isDisabled: false } }
  })
}

/** A new one-time password for who forgot theirs. */
export async function resetPassword(
  context: CommandContext & { secret: string },
  input: PersonCommand,
): Promise<Invitation> {
  const change = { kind: 'resetPassword' as const }
  const oneTimePassword = oneTimePasswordOf(context.secret, input.commandId)
  const passwordHash = await hashPassword(oneTimePassword)
  const naming = { name: 'people.resetPassword', input, change }
  const made = await changePerson(context, naming, async ({ tx, now }, { stored }) => {
    await replacePassword(tx, stored, { passwordHash, at: now })
    await endAllSessions(tx, stored.id)
    const before = { mustChangePassword: stored.mustChangePassword }
    return { set: { mustChangePassword: true }, before, after: { mustChangePassword: true } }
  })
  return { ...made, oneTimePassword }
}

/** For who lost the authenticator app and the recovery codes. */
export function resetTwoFactor(context: CommandContext, input: PersonCommand) {
  const change = { kind: 'resetTwoFactor' as const }
  return changePerson(context, { name: 'people.resetTwoFactor', input, change }, async ({ tx }, { stored }) => {
    await removeTwoFactor(tx, stored.id)
    await endAllSessions(tx, stored.id)
    return { set: { twoFactorEnabled: false }, before: { twoFactorEnabled: true }, after: { twoFactorEnabled: false } }
  })
}

/** Signs a person out of every browser. */
export function endSessions(context: CommandContext, input: PersonCommand) {
  const change = { kind: 'endSessions' as const }
  return changePerson(context, { name: 'people.endSessions', input, change }, async ({ tx }, { stored }) => {
    await endAllSessions(tx, stored.id)
    return { set: {}, before: {}, after: {} }
  })
}
