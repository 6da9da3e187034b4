/** Makes a home whose registry holds two provinces, before its program starts. */
import { hashPassword } from '#server/auth/passwords.ts'
import { insertPerson } from '#server/auth/write-person.ts'
import { readEnvironment } from '#server/env.ts'
import { prepareDatabase } from '#server/start/prepare-database.ts'
import { addProvince, fillProvince } from '#tests/db/second-province.ts'
import { accounts, PASSWORD } from './accounts.ts'

const { PANTAU_HOME: home } = readEnvironment(process.env)
const engine = await prepareDatabase({ home, databaseUrl: undefined, step: (_title, work) => work(() => {}) })
await addProvince(engine.db)
await fillProvince(engine.db)
const { kabupaten: _all, ...reader } = accounts.pmdStaff
const fresh = { passwordHash: await hashPassword(PASSWORD), at: new Date() }
await insertPerson(engine.db, { ...reader, ...fresh, kabupaten: [], mustChangePassword: false })
await engine.close()
