import { createHash } from 'node:crypto'
import path from 'node:path'

const LONGEST = 100

/**
 * Where a running program that has a home for itself takes requests for a backup; undefined where the path is longer than
 * sockets allow. Whoever may write to the socket may read the home anyway.
 */
export function socketPlace(home: string): string | undefined {
  const file = path.join(path.resolve(home), 'backup.sock')
  if (process.platform === 'win32') {
    return `\\\\.\\pipe\\pantau-ovop-${createHash('sha256').update(file).digest('hex').slice(0, 32)}`
  }
  const shortest = [file, path.relative(process.cwd(), file)].toSorted((a, b) => a.length - b.length)[0] ?? file
  return Buffer.byteLength(shortest) > LONGEST ? undefined : shortest
}

/** What a running program says, one line of JSON each. */
export type ProgramAnswer = { progress: string } | { made: { file: string; sizeBytes: number } } | { problem: string }
