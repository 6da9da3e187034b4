import { eq } from 'drizzle-orm'
import { hashPassword } from '#server/auth/passwords.ts'
import { removeTwoFactor } from '#server/auth/remove-two-factor.ts'
import { person } from '#server/auth/table.ts'
import { endAllSessions, insertPerson, replaceKabupaten, replacePassword } from '#server/auth/write-person.ts'
import type { Db } from '#server/db/database.ts'
import { dataVersion } from '#server/db/version-table.ts'
import { commitChange } from '#server/db/version.ts'
import { StartError } from '#server/errors.ts'
import type { Role } from '#shared/access/role.ts'
import type { DemoAccount } from '#shared/people/person.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'

const belu = kabupatenCodeSchema.parse('53.04')
const ende = kabupatenCodeSchema.parse('53.08')

/** One account per role, and a second official, so that one sees what stays hidden from a neighbour. */
export const demoAccounts: readonly DemoAccount[] = [
  demoAccount('gubernur', 'Kantor Gubernur (contoh)', { role: 'governorOffice' }),
  demoAccount('pmd', 'Staf Dinas PMD (contoh)', { role: 'pmdStaff' }),
  demoAccount('belu', 'Petugas Kabupaten Belu (contoh)', { role: 'kabupatenOfficial', kabupaten: [belu] }),
  demoAccount('ende', 'Petugas Kabupaten Ende (contoh)', { role: 'kabupatenOfficial', kabupaten: [ende] }),
  demoAccount('admin', 'Admin (contoh)', { role: 'admin' }),
]

type Place = { role: Role; kabupaten?: KabupatenCode[] }

function demoAccount(username: string, name: string, { role, kabupaten = [] }: Place): DemoAccount {
  return { username, name, role, kabupaten, password: `contoh-${username}` }
}

/**
 * Marks the database as simulated and sets the demo's accounts to what is printed, whatever visitors of the last run did.
 * @throws StartError on a database with real accounts, which is left as it was.
 */
export async function ensureDemoAccounts(db: Db, at: Date): Promise<void> {
  const [version] = await db.select().from(dataVersion)
  const [somebody] = await db.select({ id: person.id }).from(person).limit(1)
  if (somebody && !version?.simulated) {
    throw new StartError(
      'Basis data ini berisi akun sungguhan, jadi tidak dipakai untuk contoh. ' +
        'Jalankan "npm run demo" tanpa PANTAU_HOME dan DATABASE_URL, atau dengan yang lain. Tidak ada data yang diubah.',
    )
  }
  const hashed = await Promise.all(
    demoAccounts.map(async (account) => ({ ...account, passwordHash: await hashPassword(account.password) })),
  )
  await commitChange(db, async (tx) => {
    await tx.update(dataVersion).set({ simulated: true }).where(eq(dataVersion.id, 1))
    for (const account of hashed) await ensureAccount(tx, account, at)
  })
}

async function ensureAccount(tx: Db, account: DemoAccount & { passwordHash: string }, at: Date): Promise<void> {
  const { username, name, role, kabupaten, passwordHash } = account
  const made = await insertPerson(tx, { username, name, role, kabupaten, passwordHash, mustChangePassword: false, at })
  if (made !== undefined) return
  const [found] = await tx.select().from(person).where(eq(person.username, username))
  if (!found) return
  const fresh = { name, role, disabledAt: null, mustChangePassword: false, updatedAt: at }
  await tx.update(person).set(fresh).where(eq(person.id, found.id))
  await replaceKabupaten(tx, found.id, kabupaten)
  await replacePassword(tx, found, { passwordHash, at })
  await removeTwoFactor(tx, found.id)
  await endAllSessions(tx, found.id)
}
