import { execFileSync } from 'node:child_process'
import { cp, mkdir, readdir, rename, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEngine } from '#server/db/engine.ts'
import { migrate } from '#server/db/migrate.ts'
import { currentVersion } from '#server/db/version.ts'
import { StartError } from '#server/errors.ts'
import { startHomeProcess } from './home-process.ts'
import { makeEmptyHome, makeHome } from './pglite-home.ts'

const quiet = { onProgress: () => {} }
const open = (home: string) => openEngine({ home, databaseUrl: undefined, ...quiet })
let home: string

beforeEach(async () => {
  home = await makeEmptyHome()
})
afterEach(() => rm(home, { recursive: true }))

test('a file where the home folder should be is refused and kept', async () => {
  const file = path.join(home, 'berkas')
  await writeFile(file, 'isi')
  await expectRefused(file, /ada berkas, bukan folder\. Pindahkan/)
  expect(await readdir(home)).toEqual(['berkas'])
})

test('a file where the database should be is refused and kept', async () => {
  await writeFile(path.join(home, 'db'), 'isi')
  await expectRefused(home, /ada berkas, bukan folder/)
})

test('a home that cannot be written is refused with what to do', async () => {
  // Nobody can make a folder there, not even root.
  await expectRefused('/sys/pantau-ovop', /tidak boleh ditulisi.*PANTAU_HOME/)
})

test('a folder that is no whole database is refused and left alone', async () => {
  await mkdir(path.join(home, 'db', 'base'), { recursive: true })
  await expectRefused(home, /bukan basis data yang utuh: berkas PG_VERSION tidak ada/)
  expect(await readdir(path.join(home, 'db'))).toEqual(['base'])
})

test('a damaged database is refused with what to do, and can be repaired from a copy', async () => {
  await useTemplate()
  const control = path.join(home, 'db/global/pg_control')
  await cp(control, `${control}.copy`)
  await truncate(control, 100)
  await expectRefused(home, /tampaknya rusak.*cadangan/)
  await rename(`${control}.copy`, control)
  await (await open(home)).close()
})

test('a database of another PostgreSQL version is refused', async () => {
  await useTemplate()
  await writeFile(path.join(home, 'db/PG_VERSION'), '14\n')
  await expectRefused(home, /versi PostgreSQL lain/)
})

test('a first start that was cut off is done again from the beginning', async () => {
  await mkdir(path.join(home, 'db.new', 'base'), { recursive: true })
  await writeFile(path.join(home, 'db.new', 'PG_VERSION'), '18\n')
  const engine = await open(home)
  await engine.ping()
  await engine.close()
  expect((await readdir(home)).toSorted()).toEqual(['db', 'lock.pid', 'lock.sqlite'])
})

test('a first start that cannot write all files leaves no half database', async () => {
  const child = startHomeProcess(home, 'hold', 'ulimit -f 2000;')
  expect(await child.waitFor(/./)).toMatch(/^StartError: .*tidak jadi dibuat\. Periksa ruang disk/)
  await child.ended
  expect((await readdir(home)).toSorted()).toEqual(['lock.pid', 'lock.sqlite'])
})

test('a disk that fills up stops the program with a clear message and loses nothing acknowledged', async () => {
  await useTemplate()
  // Files of at most 12 MB: too little for the next file of the write-ahead log.
  const child = startHomeProcess(home, 'fill', 'ulimit -f 24000;')
  const { lines, ended, waitFor } = child
  expect(await waitFor(/^stopped/)).toMatch(/berhenti\. Disk penuh.*Semua yang sudah tersimpan tetap ada/)
  await ended
  await expectKept(lines)
})

const canMount = isPossible('unshare', ['--mount', '--map-root-user', 'mount', '-t', 'tmpfs', 'none', '/mnt'])
if (!canMount)
  console.warn('!!! Here no disk can be mounted: the full disk is only imitated by a limit on the size of files.')

test.runIf(canMount)('a first start on a real full disk says so and leaves no half database', () => {
  const lines = runOnDisks(`mount -t tmpfs -o size=20m none "$1" && "$0" tests/db/home-child.ts "$1" hold; ls "$1"`)
  expect(lines[0]).toMatch(/^StartError: .*Disk penuh.*Kosongkan/)
  expect(lines.slice(-2)).toEqual(['lock.pid', 'lock.sqlite'])
})

test.runIf(canMount)(
  'a real disk that fills up loses nothing, and the next start says so too, until there is room',
  async () => {
    await useTemplate()
    const lines = runOnDisks(`
    mkdir "$1/disk" && mount -t tmpfs -o size=64m none "$1/disk" && cp -r "$1/db" "$1/disk/" || exit 9
    "$0" tests/db/home-child.ts "$1/disk" fill
    "$0" tests/db/home-child.ts "$1/disk" fill
    mount -o remount,size=128m "$1/disk" && cp -r "$1/disk/db" "$1/db-after"`)
    expect(lines.filter((line) => /^stopped: .*Disk penuh/.test(line))).toHaveLength(1)
    expect(lines.filter((line) => /^StartError: .*tidak dapat dibuka\. Disk penuh/.test(line))).toHaveLength(1)
    await rm(path.join(home, 'db'), { recursive: true })
    await rename(path.join(home, 'db-after'), path.join(home, 'db'))
    await expectKept(lines)
  },
)

/** Runs a shell script that may mount disks nobody else sees, with Node as `$0` and the home as `$1`. */
function runOnDisks(script: string): string[] {
  const arguments_ = ['--mount', '--map-root-user', 'sh', '-c', script, process.execPath, home]
  return execFileSync('unshare', arguments_, { encoding: 'utf8' }).trimEnd().split('\n')
}

async function useTemplate(): Promise<void> {
  await rm(home, { recursive: true })
  home = await makeHome()
}

async function expectRefused(folder: string, message: RegExp): Promise<void> {
  const opening = open(folder)
  await expect(opening).rejects.toThrow(message)
  await expect(opening).rejects.toBeInstanceOf(StartError)
}

async function expectKept(lines: string[]): Promise<void> {
  const acknowledged = lines.flatMap((line) => /^(\d+) /.exec(line)?.[1] ?? []).map(Number)
  expect(acknowledged.length).toBeGreaterThan(3)
  const engine = await open(home)
  await migrate(engine, quiet)
  expect(await currentVersion(engine.db)).toBeGreaterThanOrEqual(Math.max(...acknowledged))
  await engine.close()
}

function isPossible(command: string, arguments_: string[]): boolean {
  try {
    execFileSync(command, arguments_, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
