import { randomBytes } from 'node:crypto'
import { TRPCError } from '@trpc/server'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import { appRouter } from '#server/trpc/router.ts'
import type { Actor, Role } from '#shared/access/role.ts'
import { toDay } from '#shared/day/day.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'

export const TODAY = '2026-11-21'
export const NOW = new Date(`${TODAY}T12:00:00+08:00`)

export const own = kabupatenCodeSchema.parse('53.04')
export const foreign = kabupatenCodeSchema.parse('53.08')

const actorOf = (role: Role, name: string, kabupaten: Actor['kabupaten'] = []): Actor => {
  return { id: `person-${name}`, name, role, kabupaten }
}

/** One person per role; the two officials work for one kabupaten each. */
export const people = {
  admin: actorOf('admin', 'Adi'),
  governorOffice: actorOf('governorOffice', 'Gita'),
  pmdStaff: actorOf('pmdStaff', 'Petrus'),
  ownOfficial: actorOf('kabupatenOfficial', 'Olivia', [own]),
  foreignOfficial: actorOf('kabupatenOfficial', 'Fransiska', [foreign]),
} as const satisfies Record<string, Actor>

/** Calls procedures as the server would for somebody; without a person, as the public. */
export function callerOf(db: Db, actor?: Actor, today = TODAY) {
  const session = actor && { actor, mustChangePassword: false, needsTwoFactor: false }
  const now = new Date(`${today}T12:00:00+08:00`)
  return appRouter.createCaller({ db, today: toDay(today), now, session, address: '10.0.0.9', userAgent: 'test' })
}

/** A command id as browsers make them. */
export function newCommandId(): string {
  const hex = randomBytes(16).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** How a call ended: `done`, the code of the refusal, or `bad-input`. What nobody expected is thrown. */
export async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'done'
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    if (error.cause instanceof DomainError) return error.cause.code
    if (error.code === 'UNAUTHORIZED') return 'signed-out'
    if (error.code === 'BAD_REQUEST') return 'bad-input'
    throw error
  }
}

/** The refusal of a call that must not succeed. */
export async function refusalOf(call: Promise<unknown>): Promise<DomainError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof DomainError) return cause
  throw new Error('the call was not refused by the domain', { cause: error })
}
