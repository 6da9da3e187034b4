/** Makes a home whose registry holds two provinces, before its program starts. */
import { readEnvironment } from '#server/env.ts'
import { prepareDatabase } from '#server/start/prepare-database.ts'
import { addProvince, fillProvince } from '#tests/db/second-province.ts'

const { PANTAU_HOME: home } = readEnvironment(process.env)
const engine = await prepareDatabase({ home, databaseUrl: undefined, step: (_title, work) => work(() => {}) })
await addProvince(engine.db)
await fillProvince(engine.db)
await engine.close()
