import { boolean, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instantColumn } from '#server/db/columns.ts'
import { kabupaten } from '#server/wilayah/table.ts'
import type { Role } from '#shared/access/role.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/**
 * One row per account. `username` and `email` are unique and in lower case; who has no e-mail address gets one that
 * leads nowhere, because better-auth needs one. Disabled while `disabledAt` is set; never deleted, since the trail names it.
 */
export const person = pgTable('person', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  username: text().notNull().unique(),
  email: text().notNull().unique(),
  role: text().$type<Role>().notNull(),
  mustChangePassword: boolean().notNull(),
  twoFactorEnabled: boolean().notNull(),
  disabledAt: instantColumn(),
  lastSignInAt: instantColumn(),
  version: integer().notNull(),
  createdAt: instantColumn().notNull(),
  updatedAt: instantColumn().notNull(),
})

/** For which kabupaten a kabupaten official works; other roles have no row here. */
export const personKabupaten = pgTable(
  'person_kabupaten',
  {
    personId: uuid()
      .notNull()
      .references(() => person.id),
    kabupatenCode: text()
      .$type<KabupatenCode>()
      .notNull()
      .references(() => kabupaten.code),
  },
  (table) => [primaryKey({ columns: [table.personId, table.kabupatenCode] })],
)

/** The password of a person, hashed by better-auth, which calls this an account. One row per person. */
export const credential = pgTable('credential', {
  id: uuid().primaryKey(),
  personId: uuid()
    .notNull()
    .references(() => person.id),
  accountId: text().notNull(),
  providerId: text().notNull(),
  password: text(),
  createdAt: instantColumn().notNull(),
  updatedAt: instantColumn().notNull(),
})

/** One row per browser that is signed in. Whether it still counts: `shared/people/session-lifetime.ts`. */
export const personSession = pgTable('person_session', {
  id: uuid().primaryKey(),
  token: text().notNull().unique(),
  personId: uuid()
    .notNull()
    .references(() => person.id),
  expiresAt: instantColumn().notNull(),
  lastUsedAt: instantColumn().notNull(),
  ipAddress: text(),
  userAgent: text(),
  createdAt: instantColumn().notNull(),
  updatedAt: instantColumn().notNull(),
})

/** What better-auth remembers for some minutes: a password was right and the second factor is awaited. */
export const verification = pgTable('verification', {
  id: uuid().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: instantColumn().notNull(),
  createdAt: instantColumn().notNull(),
  updatedAt: instantColumn().notNull(),
})

/**
 * The key of a person's authenticator app and the unused recovery codes, both encrypted. Unverified until a code was right.
 * `usedCodes` are the last codes of the app that were accepted, with spaces between: none is accepted again.
 */
export const twoFactor = pgTable('two_factor', {
  id: uuid().primaryKey(),
  personId: uuid()
    .notNull()
    .unique()
    .references(() => person.id),
  secret: text().notNull(),
  backupCodes: text().notNull(),
  verified: boolean().notNull(),
  failedVerificationCount: integer().notNull(),
  lockedUntil: instantColumn(),
  usedCodes: text('used_code'),
})

/** Failed sign-ins in a row, per account name that was typed (hashed: people type passwords there too) and per address. */
export const signInFailures = pgTable('sign_in_failures', {
  key: text().primaryKey(),
  count: integer().notNull(),
  lastFailedAt: instantColumn().notNull(),
})
