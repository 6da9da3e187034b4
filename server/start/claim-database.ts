import { eq } from 'drizzle-orm'
import { person } from '#server/auth/table.ts'
import type { Db } from '#server/db/database.ts'
import { dataVersion } from '#server/db/version-table.ts'
import { commitChange, isSimulated } from '#server/db/version.ts'
import { StartError } from '#server/errors.ts'
import { firstDataFile } from '#server/first-data/table.ts'

/**
 * A database is for the demo or for real work, from its first start on.
 * @throws StartError when it is the other one; nothing in it was changed then.
 */
export async function claimDatabase(db: Db, { isDemo }: { isDemo: boolean }): Promise<void> {
  if ((await isSimulated(db)) === isDemo) return
  if (!isDemo) {
    throw new StartError(
      'Basis data ini berisi data simulasi dari "npm run demo", jadi tidak dipakai untuk pekerjaan sungguhan. ' +
        'Jalankan "npm start" dengan folder atau basis data lain (PANTAU_HOME, DATABASE_URL). Tidak ada data yang diubah.',
    )
  }
  if (await isUsed(db)) {
    throw new StartError(
      'Basis data ini berisi data sungguhan, jadi tidak dipakai untuk contoh. ' +
        'Jalankan "npm run demo" tanpa PANTAU_HOME dan DATABASE_URL, atau dengan yang lain. Tidak ada data yang diubah.',
    )
  }
  await commitChange(db, (tx) => tx.update(dataVersion).set({ simulated: true }).where(eq(dataVersion.id, 1)))
}

async function isUsed(db: Db): Promise<boolean> {
  const [loaded] = await db.select({ file: firstDataFile.file }).from(firstDataFile).limit(1)
  const [somebody] = await db.select({ id: person.id }).from(person).limit(1)
  return loaded !== undefined || somebody !== undefined
}
