import { MOST_FILE_BYTES } from '#shared/evidence/file-rule.ts'
import { useEffect, useRef, useState } from 'react'
import type { EvidenceRef, FileRefusalCode } from '#shared/evidence/answers.ts'
import { shrinkImage } from './shrink-image.ts'
import { noteUnsaved } from './unsaved.ts'

/** A file on its way: `small` is there for images, which are shrunk before they leave. */
export type OutgoingFile = { name: string; body: Blob; small?: Blob }
/** Sends a file and tells how far it is, from 0 to 1. Rejects with an `UploadProblem`. */
export type Upload = (
  file: OutgoingFile,
  options: { onProgress: (share: number) => void; signal: AbortSignal },
) => Promise<EvidenceRef>

/** Why a file was not stored: what the server said, or that it was not reached. */
export class UploadProblem extends Error {
  override readonly name = 'UploadProblem'
  readonly code: FileRefusalCode | 'unreachable'
  readonly english: string | undefined

  constructor(code: FileRefusalCode | 'unreachable', said?: { message: string; english?: string }) {
    super(said?.message ?? code)
    this.code = code
    this.english = said?.english
  }
}

export type UploadState = {
  key: number
  file: File
  share: number
  problem?: { code: FileRefusalCode | 'unreachable'; message: string }
}

/** Files that are being shrunk and sent, one after the other: a slow line carries one file better than four. */
export function useUploads(upload: Upload, onStored: (file: EvidenceRef) => void) {
  const [uploads, setUploads] = useState<readonly UploadState[]>([])
  const lastKey = useRef(0)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const stops = useRef(new Map<number, AbortController>())
  const stored = useRef(onStored)
  useEffect(() => {
    stored.current = onStored
  })

  const isAny = uploads.length > 0
  useEffect(() => (isAny ? noteUnsaved({ isKept: false }) : undefined), [isAny])

  const change = (key: number, to: Partial<UploadState> | undefined) =>
    setUploads((old) => old.flatMap((each) => (each.key !== key ? [each] : to ? [{ ...each, ...to }] : [])))

  const send = async (key: number, file: File) => {
    const stop = new AbortController()
    stops.current.set(key, stop)
    try {
      const outgoing = await prepare(file)
      if (stop.signal.aborted) return
      const onProgress = (share: number) => change(key, { share })
      const ref = await upload(outgoing, { onProgress, signal: stop.signal })
      change(key, undefined)
      stored.current(ref)
    } catch (error) {
      if (stop.signal.aborted) return
      const { code, message } = error instanceof UploadProblem ? error : new UploadProblem('unreachable')
      change(key, { problem: { code, message } })
    } finally {
      stops.current.delete(key)
    }
  }
  const enqueue = (key: number, file: File) => {
    queue.current = queue.current.then(() => send(key, file))
  }
  return {
    uploads,
    isUploading: uploads.some((each) => !each.problem),
    add: (files: readonly File[]) => {
      const added = files.map((file) => ({ key: (lastKey.current += 1), file, share: 0 }))
      setUploads((old) => [...old, ...added])
      for (const { key, file } of added) enqueue(key, file)
    },
    retry: ({ key, file }: UploadState) => {
      setUploads((old) => old.map((each) => (each.key === key ? { key, file, share: 0 } : each)))
      enqueue(key, file)
    },
    remove: ({ key }: UploadState) => {
      stops.current.get(key)?.abort()
      change(key, undefined)
    },
  }
}

async function prepare(file: File): Promise<OutgoingFile> {
  const isImage = file.type.startsWith('image/')
  const shrunk = isImage ? await shrinkImage(file) : undefined
  if (shrunk) return { name: `${file.name.replace(/\.[^.]*$/, '')}.jpg`, body: shrunk.image, small: shrunk.small }
  if (file.size > MOST_FILE_BYTES) throw new UploadProblem('too-large')
  if (file.size === 0) throw new UploadProblem('wrong-type')
  return { name: file.name, body: file }
}
