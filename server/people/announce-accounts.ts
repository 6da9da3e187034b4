import type { Db } from '#server/db/database.ts'
import type { Role } from '#shared/access/role.ts'
import { accessMessages } from '#shared/messages/work/id/access.ts'
import { demoAccounts } from './demo-accounts.ts'
import { FIRST_ADMIN, makeFirstAdmin } from './first-admin.ts'

/** What the program prints about accounts once it serves: those of the demo, or the first one, once. */
export async function announceAccounts(db: Db, { isDemo, now }: { isDemo: boolean; now: Date }): Promise<string> {
  if (isDemo) return demoText()
  const oneTimePassword = await makeFirstAdmin(db, now)
  if (oneTimePassword === undefined) return ''
  return (
    'Akun pertama, hanya ditampilkan sekali ini:\n' +
    `  nama pengguna  ${FIRST_ADMIN}\n` +
    `  kata sandi     ${oneTimePassword}   (berlaku sekali, langsung diganti saat masuk)\n`
  )
}

function demoText(): string {
  const lines = demoAccounts.map(
    ({ username, password, role }) => `  ${username.padEnd(10)}${password.padEnd(18)}${roleName(role)}\n`,
  )
  return `Akun contoh (nama pengguna, kata sandi):\n${lines.join('')}`
}

function roleName(role: Role): string {
  return accessMessages.role(role)
}
