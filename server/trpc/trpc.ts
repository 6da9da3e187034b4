import { initTRPC, TRPCError } from '@trpc/server'
import { z } from 'zod'
import type { Auth } from '#server/auth/auth.ts'
import type { Db } from '#server/db/database.ts'
import { isDatabaseAway } from '#server/db/database-away.ts'
import { withSnapshot } from '#server/db/snapshot.ts'
import { DomainError, sayRefusal, type DomainErrorCode } from '#server/errors.ts'
import type { SystemFacts } from '#server/system/facts.ts'
import type { BoundariesOf } from '#server/wilayah/boundaries-file.ts'
import { requireProvinceScope, type AskedProvince } from '#server/wilayah/province-queries.ts'
import { currentRequestId } from '#server/watch/request-id.ts'
import { can, type Right } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Session } from '#shared/access/session.ts'
import type { Day } from '#shared/day/day.ts'
import { daySchema } from '#shared/day/schema.ts'
import { asOfProblem, isKnowableInstant } from '#shared/day/programme-days.ts'
import type { AnswerInfo } from '#shared/overview/overview.ts'
import { provinceCodeSchema } from '#shared/wilayah/schema.ts'

/**
 * What every procedure is given. `today` is the day in WITA, so that rules never ask the clock. Open procedures are
 * answered without a session, the same for everybody.
 */
export type Context = {
  db: Db
  today: Day
  now: Date
  session?: Session | undefined
  auth?: Auth | undefined
  address?: string | undefined
  userAgent?: string | undefined
  /** The boundaries of the kabupaten that hold in this home; left out, those that come with the program. */
  boundaries?: BoundariesOf | undefined
  /** Whether the program can send e-mail. */
  isMailPossible?: boolean | undefined
  /** What the process knows of itself. */
  system?: SystemFacts | undefined
}

const t = initTRPC
  .context<Context>()
  .meta<{ isOpen?: true; right?: Right }>()
  .create({
    isDev: false,
    // What nobody expected may quote data or SQL: it is in the log, and the reader gets one neutral sentence.
    errorFormatter: ({ shape, error }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') {
        const requestId = currentRequestId() ?? ''
        const { message } = sayRefusal((say) => (requestId === '' ? say.troubled : say.serverFailed(requestId)))
        return { ...shape, message, data: { ...shape.data, ...(requestId !== '' && { requestId }) } }
      }
      const { cause } = error
      if (error.code === 'SERVICE_UNAVAILABLE') {
        const { message, english } = sayRefusal((say) => say.databaseAway)
        return { ...shape, message, data: { ...shape.data, english } }
      }
      if (cause instanceof DomainError) {
        return {
          ...shape,
          data: { ...shape.data, refusal: { code: cause.code, detail: cause.detail, english: cause.english } },
        }
      }
      if (cause instanceof z.ZodError) return { ...shape, data: { ...shape.data, issues: cause.issues.map(toIssue) } }
      return shape
    },
  })

/** Where an input is wrong and why, without the input itself, which may be long or private. */
function toIssue({ path, input: _input, ...issue }: z.core.$ZodIssue) {
  return { ...issue, path: path.map(String) }
}

const trpcCodes = {
  'not-found': 'NOT_FOUND',
  forbidden: 'FORBIDDEN',
  conflict: 'CONFLICT',
  'invalid-state': 'PRECONDITION_FAILED',
  'invalid-input': 'BAD_REQUEST',
  limit: 'PAYLOAD_TOO_LARGE',
} as const satisfies Record<DomainErrorCode, TRPCError['code']>

const mapDomainErrors = t.middleware(async ({ next }) => {
  const result = await next()
  if (!result.ok && result.error.cause instanceof DomainError) {
    const { code, message } = result.error.cause
    throw new TRPCError({ code: trpcCodes[code], message, cause: result.error.cause })
  }
  if (!result.ok && isDatabaseAway(result.error.cause)) throw toAwayError(result.error)
  return result
})

/** Whoever asks is told to come back in a moment, when that is why it failed. */
export function toAwayError(error: TRPCError): TRPCError {
  return isDatabaseAway(error.cause) ? new TRPCError({ code: 'SERVICE_UNAVAILABLE', cause: error.cause }) : error
}

export const router = t.router
/** Open to everybody: aggregates and open records only. The answer is kept for all readers, so it never sees a session. */
export const openProcedure = t.procedure.meta({ isOpen: true }).use(mapDomainErrors)
/** For whoever asks, signed in or not; `ctx.session` tells. */
export const anyoneProcedure = t.procedure.use(mapDomainErrors)

/** For signed-in people, also before they have done what a sign-in demands first. */
export const unreadyProcedure = anyoneProcedure.use(({ ctx, next }) => {
  const { session } = ctx
  if (!session) throw new TRPCError({ code: 'UNAUTHORIZED', message: sayRefusal((say) => say.signedOut).message })
  return next({ ctx: { ...ctx, session, actor: session.actor } })
})

/** For signed-in people who have done what a sign-in demands first. */
export const signedInProcedure = unreadyProcedure.use(({ ctx, next }) => {
  const { session } = ctx
  if (session.mustChangePassword) {
    const detail = { first: 'changePassword' }
    throw new DomainError('forbidden', (say) => say.changePasswordFirst, { detail })
  }
  if (session.needsTwoFactor) {
    const detail = { first: 'setUpTwoFactor' }
    throw new DomainError('forbidden', (say) => say.setUpTwoFactorFirst, { detail })
  }
  return next()
})

/** For signed-in people who hold a right somewhere; the rows that it reaches are the query's or command's scope. */
export const procedureFor = (right: Right) =>
  signedInProcedure.meta({ right }).use(({ ctx, next }) => {
    requireRight(ctx.actor, right)
    return next()
  })

function requireRight(actor: Actor, right: Right): void {
  if (!can(actor, right)) throw new DomainError('forbidden', (say) => say.forbidden)
}

/** The day an answer is for, the instant up to which records count, and, in a national registry, the province. */
export const asOfSchema = z.strictObject({
  asOf: daySchema.optional(),
  knownAt: z.iso.datetime({ offset: true }).optional(),
  province: provinceCodeSchema.optional(),
})
export type AsOfInput = z.infer<typeof asOfSchema>

export type Reading = { db: Db; info: AnswerInfo; day: Day; knownAt: Date | undefined }

/**
 * Runs the queries of one answer on one state of the database.
 * @throws DomainError invalid-input for a day or instant before the programme or after today.
 */
export async function readAsOf<T>(
  context: Context,
  input: AsOfInput,
  read: (reading: Reading) => Promise<T>,
): Promise<T> {
  const { today } = context
  const day = input.asOf ?? today
  const problem = asOfProblem(day, today)
  if (problem) throw new DomainError('invalid-input', (say) => say.dayOutside(day))
  const { knownAt: instant } = input
  if (instant !== undefined && !isKnowableInstant(instant, today)) {
    throw new DomainError('invalid-input', (say) => say.instantOutside(instant))
  }
  const knownAt = instant === undefined ? undefined : new Date(instant)
  return withSnapshot(context.db, ({ db, dataVersion, simulated }) => {
    const info = {
      asOf: day,
      today,
      ...(input.knownAt !== undefined && { knownAt: input.knownAt }),
      dataVersion,
      simulated,
    }
    return read({ db, info, day, knownAt })
  })
}

/** The same for an answer of one province: `scope` is its kabupaten, or the whole registry where it holds one province only. */
export function readProvince<T>(
  context: Context,
  input: AsOfInput & Pick<AskedProvince, 'area'>,
  read: (reading: Reading & { scope: Scope }) => Promise<T>,
): Promise<T> {
  return readAsOf(context, input, async (reading) => {
    return read({ ...reading, scope: await requireProvinceScope(reading.db, input) })
  })
}
