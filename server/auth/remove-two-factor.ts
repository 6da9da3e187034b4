import { eq } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { person, twoFactor } from './table.ts'

/** Forgets the authenticator app and the recovery codes of a person. */
export async function removeTwoFactor(tx: Db, personId: string): Promise<void> {
  await tx.delete(twoFactor).where(eq(twoFactor.personId, personId))
  await tx.update(person).set({ twoFactorEnabled: false }).where(eq(person.id, personId))
}
