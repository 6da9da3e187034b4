import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const BEAT_MS = 1000
const STALE_MS = 5000
// Past this the number of the installing process has surely been given to another one.
const ABANDONED_MS = 600_000

/**
 * Runs `work` while no other start installs packages into the same folder; waits for its turn. `work` gets a function that
 * notes the process doing the installing: it may outlive a killed owner.
 */
export async function withInstallLock(root, onProgress, work) {
  const folder = path.join(root, '.installing')
  const token = await take(folder, onProgress)
  const beat = setInterval(() => touch(folder), BEAT_MS)
  try {
    return await work((pid) => writeFileSync(path.join(folder, 'installer'), String(pid)))
  } finally {
    clearInterval(beat)
    if (read(folder, 'owner') === token) rmSync(folder, { recursive: true, force: true })
  }
}

async function take(folder, onProgress) {
  const token = randomUUID()
  for (let waitedMs = 0; ; waitedMs += BEAT_MS) {
    try {
      mkdirSync(folder)
      writeFileSync(path.join(folder, 'owner'), token)
      return token
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (waitedMs % 5000 === 0) onProgress('Menunggu pemasangan paket yang sedang berjalan di jendela lain…')
    if (isStale(folder)) discard(folder)
    await pause(BEAT_MS)
  }
}

/** The owner touches the folder every second; one that stopped doing so was killed. */
function isStale(folder) {
  const touchedAt = statSync(folder, { throwIfNoEntry: false })?.mtimeMs
  if (touchedAt === undefined || Date.now() - touchedAt < STALE_MS) return false
  return Date.now() - touchedAt > ABANDONED_MS || !isRunning(Number(read(folder, 'installer')))
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Moved away before it is deleted, so that of two waiting starts only one discards it; a fresh one moved by mistake is put back. */
function discard(folder) {
  const aside = `${folder}-${randomUUID()}`
  try {
    renameSync(folder, aside)
    if (isStale(aside)) rmSync(aside, { recursive: true, force: true })
    else renameSync(aside, folder)
  } catch {
    // The other start was quicker.
  }
}

function touch(folder) {
  try {
    utimesSync(folder, new Date(), new Date())
  } catch {
    // Deleted by hand; the work goes on.
  }
}

function read(folder, name) {
  try {
    return readFileSync(path.join(folder, name), 'utf8')
  } catch {
    return undefined
  }
}
