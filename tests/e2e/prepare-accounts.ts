/** Makes the accounts of the journeys in the home of the program, before it starts: two programs cannot open one home. */
import { hashPassword } from '#server/auth/passwords.ts'
import { insertPerson } from '#server/auth/write-person.ts'
import { readEnvironment } from '#server/env.ts'
import { prepareDatabase } from '#server/start/prepare-database.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { accounts, newAdmins, PASSWORD } from './accounts.ts'

const { PANTAU_HOME: home } = readEnvironment(process.env)
const engine = await prepareDatabase({ home, databaseUrl: undefined, step: (_title, work) => work(() => {}) })
const fresh = { passwordHash: await hashPassword(PASSWORD), at: new Date() }
for (const { kabupaten, ...account } of Object.values(accounts)) {
  const codes = kabupaten.map((code) => kabupatenCodeSchema.parse(code))
  await insertPerson(engine.db, { ...account, ...fresh, kabupaten: codes, mustChangePassword: false })
}
for (const username of newAdmins) {
  const profile = { username, name: 'Adi Admin', role: 'admin', kabupaten: [] } as const
  await insertPerson(engine.db, { ...profile, ...fresh, mustChangePassword: true })
}
await engine.close()
