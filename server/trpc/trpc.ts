import { initTRPC, TRPCError } from '@trpc/server'
import { z } from 'zod'
import type { Db } from '#server/db/database.ts'
import { withSnapshot } from '#server/db/snapshot.ts'
import { DomainError, type DomainErrorCode } from '#server/errors.ts'
import type { Day } from '#shared/day/day.ts'
import { daySchema } from '#shared/day/schema.ts'
import { asOfProblem, isKnowableInstant } from '#shared/day/programme-days.ts'
import type { AnswerInfo } from '#shared/overview/overview.ts'

/** What every procedure is given. `today` is the day in WITA, so that rules never ask the clock. */
export type Context = { db: Db; today: Day }

const t = initTRPC.context<Context>().create({
  isDev: false,
  // What nobody expected may quote data or SQL: it is in the log, and the reader gets one neutral sentence.
  errorFormatter: ({ shape, error }) =>
    error.code === 'INTERNAL_SERVER_ERROR'
      ? { ...shape, message: 'Ada gangguan di server. Coba lagi sebentar lagi.' }
      : shape,
})

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
  return result
})

export const router = t.router
/** Open to everybody: aggregates and open records only. */
export const openProcedure = t.procedure.use(mapDomainErrors)

/** The day an answer is for, and the instant up to which records count. */
export const asOfSchema = z.object({ asOf: daySchema.optional(), knownAt: z.iso.datetime({ offset: true }).optional() })
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
  if (problem) throw new DomainError('invalid-input', `asOf ${day}: ${problem}`)
  if (input.knownAt !== undefined && !isKnowableInstant(input.knownAt, today)) {
    throw new DomainError('invalid-input', `knownAt ${input.knownAt}: outside the programme`)
  }
  const knownAt = input.knownAt === undefined ? undefined : new Date(input.knownAt)
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
