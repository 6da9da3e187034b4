import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openEngine } from '#server/db/engine.ts'

const { version } = createRequire(import.meta.url)('../../node_modules/@electric-sql/pglite/package.json') as {
  version: string
}
const template = path.resolve(`node_modules/.cache/pantau-ovop/pglite-${version}`)

/** A home folder in which PGlite's first start, which takes seconds, is already done; no migration yet. */
export async function makeHome(): Promise<string> {
  if (!existsSync(template)) await makeTemplate()
  const home = await makeEmptyHome()
  await cp(template, home, { recursive: true })
  return home
}

export function makeEmptyHome(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'pantau-ovop-'))
}

/** Several test files may do this at the same time: each makes its own, and the first one in place is used. */
async function makeTemplate(): Promise<void> {
  const home = await makeEmptyHome()
  const engine = await openEngine({ home, databaseUrl: undefined, onProgress: () => {} })
  await engine.close()
  await mkdir(path.dirname(template), { recursive: true })
  const beside = `${template}-${process.pid}-${Date.now()}`
  await cp(path.join(home, 'db'), path.join(beside, 'db'), { recursive: true })
  await rename(beside, template).catch(() => rm(beside, { recursive: true }))
  await rm(home, { recursive: true })
}
