import type { Role } from '#shared/access/role.ts'

/** What may be done to an account besides creating it and editing name, e-mail and kabupaten. */
export type PersonChange =
  | { kind: 'disable' | 'enable' | 'resetPassword' | 'resetTwoFactor' | 'endSessions' }
  | { kind: 'edit'; role: Role }

export type PersonRefusal = 'self' | 'lastAdmin' | 'alreadyDisabled' | 'notDisabled' | 'noTwoFactor'

type Subject = { id: string; role: Role; isDisabled: boolean; twoFactorEnabled: boolean }
/** Who acts, and how many admins can sign in. */
export type Circumstances = { actorId: string; activeAdmins: number }

/**
 * Why a change may not be made; undefined when it may. Nobody takes away their own access or the last active admin's, so
 * that somebody can always mend accounts; one's own password and second factor are changed on one's own page.
 */
export function personRefusal(
  subject: Subject,
  change: PersonChange,
  { actorId, activeAdmins }: Circumstances,
): PersonRefusal | undefined {
  const isSelf = subject.id === actorId
  if (change.kind === 'enable') return subject.isDisabled ? undefined : 'notDisabled'
  if (change.kind === 'endSessions') return undefined
  if (change.kind === 'resetTwoFactor' && !subject.twoFactorEnabled) return 'noTwoFactor'
  if (change.kind === 'disable' && subject.isDisabled) return 'alreadyDisabled'
  if (change.kind === 'edit' && change.role === subject.role) return undefined
  if (isSelf) return 'self'
  const losesAdmin = change.kind === 'disable' || change.kind === 'edit'
  return losesAdmin && isActiveAdmin(subject) && activeAdmins <= 1 ? 'lastAdmin' : undefined
}

function isActiveAdmin({ role, isDisabled }: Subject): boolean {
  return role === 'admin' && !isDisabled
}
