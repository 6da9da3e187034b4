import { rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import type { Logger } from 'pino'
import { StartError } from '#server/errors.ts'
import type { MadeBackup } from './make-backup.ts'
import { socketPlace, type ProgramAnswer } from './socket-place.ts'

type Make = (onProgress: (text: string) => void) => Promise<MadeBackup>

/**
 * Lets `npm run backup` ask this process for a backup, because nobody else can open its database. The request has no
 * content: what is made, and where it goes, are this program's settings. The returned function ends it.
 */
export function answerRequests(home: string, make: Make, log: Logger): () => Promise<void> {
  const place = socketPlace(home)
  if (place === undefined) {
    log.warn({ home }, 'the path of the home is too long for a socket: backups by hand need the program to be stopped')
    return async () => {}
  }
  let work: Promise<unknown> = Promise.resolve()
  const server = createServer((socket) => {
    socket.on('error', () => {})
    work = work.then(() => answer(socket, make, log))
  })
  server.on('error', (error) => log.error({ err: error }, 'backups cannot be asked for'))
  // The home is this process's own: what lies there is left of one that was killed.
  if (process.platform !== 'win32') rmSync(place, { force: true })
  const mask = process.umask(0o177)
  server.listen(place)
  process.umask(mask)
  return async () => {
    server.close()
    await work
  }
}

async function answer(socket: Socket, make: Make, log: Logger): Promise<void> {
  const say = (line: ProgramAnswer) => {
    if (socket.writable) socket.write(`${JSON.stringify(line)}\n`)
  }
  try {
    const { file, sizeBytes } = await make((progress) => say({ progress }))
    say({ made: { file, sizeBytes } })
  } catch (error) {
    log.error({ err: error }, 'a backup failed')
    say({ problem: error instanceof StartError ? error.message : messageOf(error) })
  }
  socket.end()
}

function messageOf(error: unknown): string {
  return `Cadangan gagal dibuat: ${error instanceof Error ? error.message : String(error)}`
}
