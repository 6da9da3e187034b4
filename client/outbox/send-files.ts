import type { OutboxEntry, OutboxFile } from '#shared/outbox/entry.ts'
import type { Outcome } from '#shared/outbox/outcome.ts'
import { postFile } from '../post-file.ts'
import { UploadProblem } from '../ui/form/use-uploads.ts'
import { keepFile, readFile } from './store.ts'

/** Sends the files that an entry names; says why it cannot go, when one of them is not there. */
export async function sendFiles({ files }: OutboxEntry): Promise<Outcome | undefined> {
  for (const id of files) {
    const file = await readFile(id)
    if (!file || file.isStored) continue
    try {
      await postKept(file)
    } catch (error) {
      return meaningOf(error)
    }
    await keepFile({ ...file, isStored: true })
  }
  return undefined
}

async function postKept({ id, personId, kabupatenCode, name, mediaType, content, small }: OutboxFile): Promise<void> {
  const body = new Blob([content], { type: mediaType })
  const file = { name, body, ...(small && { small: new Blob([small], { type: 'image/jpeg' }) }) }
  await postFile(file, { id, kabupatenCode, personId, signal: new AbortController().signal })
}

function meaningOf(error: unknown): Outcome {
  const { code, message, english } = error instanceof UploadProblem ? error : new UploadProblem('unreachable')
  if (code === 'unreachable') return { kind: 'later', because: 'line' }
  if (code === 'signed-out') return { kind: 'later', because: 'signedOut' }
  if (code === 'no-space' || code === 'no-store') return { kind: 'later', because: 'server' }
  const said = { message, ...(english !== undefined && { english }) }
  return { kind: 'decided', state: 'refused', problem: { kind: 'refused', code: 'file', ...said } }
}
