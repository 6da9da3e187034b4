import { z } from 'zod'
import { roles } from '#shared/access/role.ts'
import { commandFields, editFields } from '#shared/command/schema.ts'
import { because } from '#shared/form/schema.ts'
import { textField } from '#shared/text/schema.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { LONGEST_PASSWORD } from './password-rule.ts'

const LONGEST_LOGIN = 254

/** What somebody typed where a password is asked; whether it may be chosen is the password rule's question. */
const typedPasswordSchema = z.string().min(1).max(LONGEST_PASSWORD)
const totpCodeSchema = z
  .string()
  .transform((text) => text.replaceAll(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/))

export const signInSchema = z.strictObject({
  login: z.string().trim().min(1).max(LONGEST_LOGIN),
  password: typedPasswordSchema,
})

/** The second step of a sign-in: a code of the authenticator app, or one of the recovery codes. */
export const secondStepSchema = z.union([
  z.strictObject({ code: totpCodeSchema }),
  z.strictObject({ recoveryCode: z.string().trim().min(5).max(40) }),
])

export const changePasswordSchema = z.strictObject({ current: typedPasswordSchema, next: z.string().max(1000) })
export const passwordAgainSchema = z.strictObject({ password: typedPasswordSchema })
export const confirmTwoFactorSchema = z.strictObject({ code: totpCodeSchema })
export const endSessionSchema = z.strictObject({ id: z.uuid() })
export const nothingSchema = z.strictObject({}).optional()

/** The name for signing in: lower case, so that it is one whatever the keyboard makes of it. */
const usernameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9._-]{1,28})[a-z0-9]$/, because('wrongForm'))

const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .transform((typed) => (typed === '' ? undefined : typed))
  .pipe(z.email(because('wrongForm')).max(LONGEST_LOGIN).optional())
  .optional()

const profile = {
  name: textField({ kind: 'line', max: 100 }),
  email: emailSchema,
  role: z.enum(roles, because('chooseOne')),
  kabupaten: z.array(kabupatenCodeSchema).max(22),
}
type Profile = { role: (typeof roles)[number]; kabupaten: readonly string[] }

/** A kabupaten official works for one kabupaten or more, all others for none. */
function hasFittingKabupaten({ role, kabupaten }: Profile): boolean {
  return role === 'kabupatenOfficial' ? kabupaten.length > 0 : kabupaten.length === 0
}
const kabupatenRule = { ...because('chooseOne'), path: ['kabupaten'] }

/** What the forms hold; the commands carry the same. */
export const personProfileSchema = z.strictObject(profile).refine(hasFittingKabupaten, kabupatenRule)
export const newPersonSchema = z
  .strictObject({ ...profile, username: usernameSchema })
  .refine(hasFittingKabupaten, kabupatenRule)

export const createPersonSchema = z
  .strictObject({ ...commandFields, ...profile, username: usernameSchema })
  .refine(hasFittingKabupaten, kabupatenRule)
export type CreatePerson = z.output<typeof createPersonSchema>

export const editPersonSchema = z.strictObject({ ...editFields, ...profile }).refine(hasFittingKabupaten, kabupatenRule)
export type EditPerson = z.output<typeof editPersonSchema>

/** Disable, enable, reset the password or the second factor, sign out everywhere. */
export const personCommandSchema = z.strictObject(editFields)
export type PersonCommand = z.output<typeof personCommandSchema>
