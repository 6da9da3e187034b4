import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { pack, type Header } from 'tar-stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { restoreBackup } from '#server/backup/restore-backup.ts'
import { readParts, holdText } from '#server/backup/open-backup.ts'
import type { Manifest } from '#server/backup/schema.ts'
import { StartError } from '#server/errors.ts'
import { makeFolder, step } from './backup-content.ts'
import { openTestPostgres } from './engines.ts'
import { listRows } from './rows.ts'
import { sql } from 'drizzle-orm'

type Part = { name: string; text: string; header?: Partial<Header> }

const GOOD = 'tests/db/backups/migration-0014.tar.gz'
const serverUrl = process.env['TEST_DATABASE_URL']
const upload = `files/ab/ab${'0'.repeat(62)}`
let folder: string
let parts: Part[]
beforeAll(async () => {
  folder = await makeFolder()
  parts = []
  await readParts({ file: GOOD, key: undefined }, async (part) => {
    parts.push({ name: part.path, text: await holdText(part) })
  })
})
afterAll(() => rm(folder, { recursive: true }))

async function write(written: readonly Part[]): Promise<string> {
  const file = path.join(folder, 'hostile.tar.gz')
  await writeFile(file, gzipSync(await tarOf(written)))
  return file
}

function tarOf(written: readonly Part[]): Promise<Buffer> {
  const tar = pack()
  for (const { name, text, header } of written) {
    const isLink = header?.type === 'symlink' || header?.type === 'link'
    if (isLink) tar.entry({ name, ...header })
    else tar.entry({ name, ...header }, text)
  }
  tar.finalize()
  return buffer(tar)
}

/** A backup whose manifest agrees with its parts, whatever they are. */
function consistent(changed: readonly Part[], change: (manifest: Manifest) => void = () => {}): Part[] {
  const content = changed.filter(({ name }) => name !== 'manifest.json')
  const manifest = JSON.parse(parts.at(-1)?.text ?? '') as Manifest
  manifest.parts = content.map(({ name, text }) => ({
    ...{ path: name, bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') },
  }))
  change(manifest)
  return [...content, { name: 'manifest.json', text: JSON.stringify(manifest) }]
}

async function refusalOf(file: string, databaseUrl?: string): Promise<string> {
  const home = path.join(folder, 'home')
  const refusal = await restoreBackup({ file, key: undefined, target: { home, databaseUrl }, step }).then(
    () => 'restored',
    (error: unknown) => error,
  )
  expect(existsSync(path.join(home, 'db'))).toBe(false)
  expect(existsSync(path.join(home, 'files'))).toBe(false)
  expect(refusal).toBeInstanceOf(StartError)
  return String(refusal)
}

describe('a hostile backup is refused before anything is written:', () => {
  test.each<[string, Partial<Part>]>([
    ['a path that leads out', { name: '../../outside' }],
    ['a path that leads out from within', { name: `files/ab/../../../outside` }],
    ['an absolute path', { name: '/tmp/outside' }],
    ['a path with backslashes', { name: 'files\\..\\outside' }],
    ['a file that is not part of a home', { name: 'db/PG_VERSION' }],
    ['the switch of the worker', { name: 'service-worker-off' }],
    ['an upload in another’s folder', { name: upload.replace('/ab/', '/cd/') }],
    ['a symbolic link', { name: upload, header: { type: 'symlink', linkname: '/etc/passwd' } }],
    ['a hard link', { name: upload, header: { type: 'link', linkname: 'manifest.json' } }],
    ['a folder', { name: upload, header: { type: 'directory', size: 0 } }],
    ['a device', { name: upload, header: { type: 'character-device', size: 0 } }],
    ['a name that says it with extended headers', { name: upload, header: { pax: { path: '../../outside' } } }],
  ])('%s', async (_case, part) => {
    const file = await write(consistent([...parts, { name: upload, text: part.header?.type ? '' : 'x', ...part }]))
    expect(await refusalOf(file)).toMatch(/tidak termasuk cadangan|tidak cocok|tidak dapat dibaca/)
  })

  test('a header that would fill the memory', async () => {
    const bytes = await tarOf([{ name: 'x', text: 'x'.repeat(100_000_000) }])
    // A file's header becomes an extended one: its type, and the sum that includes it.
    bytes[156] = 'x'.charCodeAt(0)
    const sum = Number.parseInt(bytes.toString('latin1', 148, 154), 8) + 'x'.charCodeAt(0) - '0'.charCodeAt(0)
    bytes.write(sum.toString(8).padStart(6, '0'), 148, 'latin1')
    const file = path.join(folder, 'large-header.tar.gz')
    await writeFile(file, gzipSync(bytes))
    expect(await refusalOf(file)).toMatch(/rusak/)
  })
  test('a part twice', async () => {
    expect(await refusalOf(await write([...parts.slice(0, 1), ...parts]))).toMatch(/dua kali/)
  })
  test('something after the list of parts', async () => {
    expect(await refusalOf(await write([...parts, { name: upload, text: 'x' }]))).toMatch(/sesudah daftar/)
  })
  test('a part that the list does not know, or one that is missing', async () => {
    expect(await refusalOf(await write([{ name: upload, text: 'x' }, ...consistent(parts)]))).toMatch(
      /tidak ada dalam daftar/,
    )
    expect(await refusalOf(await write(consistent(parts).slice(1)))).toMatch(/tidak cocok/)
  })
  test('no list of parts, or one that is none', async () => {
    expect(await refusalOf(await write(parts.slice(0, -1)))).toMatch(/terpotong/)
    const list = { name: 'manifest.json', text: '{"format": 2}' }
    expect(await refusalOf(await write([...parts.slice(0, -1), list]))).toMatch(/versi program yang lebih baru/)
  })
  test('a table whose name is SQL', async () => {
    const changed = consistent(parts, ({ tables }) => {
      if (tables[0]) tables[0].name = 'a"; drop table umkm; --'
    })
    expect(await refusalOf(await write(changed))).toMatch(/tidak dapat dibaca/)
  })
  test('a schema that this program never had', async () => {
    const changed = consistent(parts, ({ migrations }) => {
      if (migrations[3]) migrations[3].sha256 = '0'.repeat(64)
    })
    expect(await refusalOf(await write(changed))).toMatch(/nomor 4 .*tidak dikenal/)
  })
})

describe.runIf(serverUrl)('a backup whose rows will not do leaves an empty database:', () => {
  const replace = (table: string, change: (text: string) => string) =>
    parts.map(({ name, text }) => ({ name, text: name.startsWith(`tables/${table}/`) ? change(text) : text }))

  test.each<[string, () => Part[]]>([
    ['a row without the row that it names', () => replace('product', (text) => text.replaceAll('"53.04"', '"99.99"'))],
    ['rows that do not add up', () => replace('umkm', (text) => text.split('\n').slice(1).join('\n'))],
    ['a value that is none', () => replace('product', (text) => text.replaceAll('"53.04"', 'null'))],
    ['a row that is no JSON', () => replace('product', (text) => `${text}], [`)],
  ])('%s', async (_case, changed) => {
    const { url, engine, remove } = await openTestPostgres(serverUrl ?? '')
    try {
      await refusalOf(await write(consistent(changed())), url)
      expect(await listRows(engine.db, sql`select tablename from pg_tables where schemaname = 'public'`)).toEqual([])
    } finally {
      await remove()
    }
  })
})
