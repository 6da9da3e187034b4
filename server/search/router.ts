import { anyoneProcedure, router } from '#server/trpc/trpc.ts'
import { scopeOf } from '#shared/access/rights.ts'
import { findSchema } from '#shared/search/schema.ts'
import { findByName } from './queries.ts'

export const searchRouter = router({
  /** Open to everybody; the registry is for who may read it, and has done what a sign-in demands first. */
  find: anyoneProcedure.input(findSchema).query(({ ctx: { db, session }, input }) => {
    const isReady = session && !session.mustChangePassword && !session.needsTwoFactor
    return findByName(db, isReady ? scopeOf(session.actor, 'registry.read') : undefined, input.text)
  }),
})
