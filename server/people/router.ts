import { procedureFor, router } from '#server/trpc/trpc.ts'
import { createPersonSchema, editPersonSchema, personCommandSchema } from '#shared/people/schema.ts'
import { disablePerson, enablePerson, endSessions, resetPassword, resetTwoFactor } from './commands/close-access.ts'
import { createPerson } from './commands/create-person.ts'
import { editPerson } from './commands/edit-person.ts'
import { listPeople } from './queries.ts'

const manager = procedureFor('people.manage')
/** For what gives out a one-time password. */
const inviter = manager.use(({ ctx, next }) => {
  if (!ctx.auth) throw new Error('accounts are managed where there is an auth')
  return next({ ctx: { ...ctx, secret: ctx.auth.secret } })
})

export const peopleRouter = router({
  list: manager.query(({ ctx }) => listPeople(ctx.db)),
  create: inviter.input(createPersonSchema).mutation(({ ctx, input }) => createPerson(ctx, input)),
  edit: manager.input(editPersonSchema).mutation(({ ctx, input }) => editPerson(ctx, input)),
  disable: manager.input(personCommandSchema).mutation(({ ctx, input }) => disablePerson(ctx, input)),
  enable: manager.input(personCommandSchema).mutation(({ ctx, input }) => enablePerson(ctx, input)),
  resetPassword: inviter.input(personCommandSchema).mutation(({ ctx, input }) => resetPassword(ctx, input)),
  resetTwoFactor: manager.input(personCommandSchema).mutation(({ ctx, input }) => resetTwoFactor(ctx, input)),
  endSessions: manager.input(personCommandSchema).mutation(({ ctx, input }) => endSessions(ctx, input)),
})
