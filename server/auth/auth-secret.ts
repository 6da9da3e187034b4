import { randomBytes } from 'node:crypto'
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StartError } from '#server/errors.ts'

const SHORTEST_SECRET = 32

/**
 * The secret that signs cookies and encrypts second factors: AUTH_SECRET, else the one of the home, made on the first start.
 * @throws StartError when the file of the home is not a secret.
 */
export function readAuthSecret(home: string, given: string | undefined): string {
  if (given !== undefined) return given
  const file = path.join(home, 'auth-secret')
  const kept = readSecret(file)
  if (kept !== undefined) return kept
  mkdirSync(home, { recursive: true })
  makeSecret(file)
  const made = readSecret(file)
  if (made === undefined) throw new StartError(`Berkas ${file} tidak dapat dibuat. Periksa izin folder itu.`)
  return made
}

function readSecret(file: string): string | undefined {
  const secret = readIfThere(file)?.trim()
  if (secret === undefined || secret.length >= SHORTEST_SECRET) return secret
  throw new StartError(
    `Berkas ${file} rusak: isinya terlalu pendek. Kembalikan dari cadangan, atau hapus berkas itu; ` +
      'sesudahnya semua orang harus masuk lagi dan memasang verifikasi dua langkah dari awal.',
  )
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Written whole under another name first: killed in the middle, no half secret is left, and the first of two processes wins. */
function makeSecret(file: string): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
  // The mask of the process may have taken rights away, never added them; say it anyway for file systems that ignore it.
  chmodSync(draft, 0o600)
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
}
