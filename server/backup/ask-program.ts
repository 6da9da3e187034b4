import { createConnection } from 'node:net'
import { createInterface } from 'node:readline'
import { StartError } from '#server/errors.ts'
import { socketPlace, type ProgramAnswer } from './socket-place.ts'

/**
 * Asks the program that runs on a home for a backup. Resolves with the file; undefined when no program answers there.
 * @throws StartError saying why there is none.
 */
export async function askProgram(
  home: string,
  onProgress: (text: string) => void,
): Promise<{ file: string; sizeBytes: number } | undefined> {
  const place = socketPlace(home)
  if (place === undefined) return undefined
  const socket = createConnection(place)
  const isConnected = await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
  })
  if (!isConnected) return undefined
  socket.on('error', () => {})
  for await (const line of createInterface({ input: socket })) {
    const answer = JSON.parse(line) as ProgramAnswer
    if ('problem' in answer) throw new StartError(answer.problem)
    if ('made' in answer) return answer.made
    onProgress(answer.progress)
  }
  throw new StartError('Program berhenti sebelum cadangan selesai. Tidak ada cadangan yang dibuat; ulangi.')
}
