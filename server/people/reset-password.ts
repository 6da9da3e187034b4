import { eq } from 'drizzle-orm'
import { appendAudit } from '#server/audit/append-audit.ts'
import { hashPassword } from '#server/auth/passwords.ts'
import { makeOneTimePassword } from '#server/auth/readable-code.ts'
import { removeTwoFactor } from '#server/auth/remove-two-factor.ts'
import { toLogin } from '#server/auth/sign-in-failures.ts'
import { person } from '#server/auth/table.ts'
import { endAllSessions, replacePassword } from '#server/auth/write-person.ts'
import { openEngine } from '#server/db/engine.ts'
import { migrate } from '#server/db/migrate.ts'
import { readEnvironment } from '#server/env.ts'
import { StartError } from '#server/errors.ts'
import { showProgress } from '#server/start/progress.ts'
import type { Db } from '#server/db/database.ts'

/** `npm run reset-password -- NAMA`: the way back for the last admin. Whoever may run it owns the database anyway. */
async function resetPassword(username: string): Promise<void> {
  const { PANTAU_HOME: home, DATABASE_URL: databaseUrl } = readEnvironment(process.env)
  const step = showProgress(process.stdout)
  const engine = await step('Membuka basis data', (onProgress) => openEngine({ home, databaseUrl, onProgress }))
  try {
    await migrate(engine, { onProgress: () => {} })
    const oneTimePassword = makeOneTimePassword()
    const passwordHash = await hashPassword(oneTimePassword)
    await engine.db.transaction((tx) => reset(tx, { username, passwordHash }))
    process.stdout.write(
      `Kata sandi sekali pakai untuk ${username}: ${oneTimePassword}\n` +
        'Verifikasi dua langkah akun itu dihapus; akun itu diminta memasangnya lagi bila perannya mengharuskan.\n',
    )
  } finally {
    await engine.close()
  }
}

async function reset(tx: Db, { username, passwordHash }: { username: string; passwordHash: string }): Promise<void> {
  const at = new Date()
  const [found] = await tx.select().from(person).where(eq(person.username, username))
  if (!found) throw new StartError(`Tidak ada akun dengan nama pengguna "${username}".`)
  await tx
    .update(person)
    .set({ mustChangePassword: true, disabledAt: null, version: found.version + 1, updatedAt: at })
    .where(eq(person.id, found.id))
  await replacePassword(tx, found, { passwordHash, at })
  await removeTwoFactor(tx, found.id)
  await endAllSessions(tx, found.id)
  const subject = { subjectKind: 'person', subjectId: found.id, subjectLabel: username }
  const after = { mustChangePassword: true, twoFactorEnabled: false, isDisabled: false }
  const before = { isDisabled: found.disabledAt !== null, twoFactorEnabled: found.twoFactorEnabled }
  const note = { action: 'people.resetPassword', ...subject, before, after }
  await appendAudit(tx, { doer: { name: 'npm run reset-password' }, at, notes: [note] })
}

const [typed] = process.argv.slice(2)
if (typed === undefined) {
  process.stderr.write('Cara pakai: npm run reset-password -- NAMA_PENGGUNA\n')
  process.exit(2)
}
resetPassword(toLogin(typed)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof StartError ? error.message : String(error)}\n`)
  process.exit(1)
})
