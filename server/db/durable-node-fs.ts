import { closeSync, fsyncSync, openSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Stream = { nfd?: number; node: unknown }
type NodeFsParts = {
  realPath: (node: unknown) => string
  convertNodeCode: (error: unknown) => number
  stream_ops: { fsync?: (stream: Stream) => number }
}
type EmscriptenOptions = Parameters<NodeFS['init']>[1]

/**
 * PGlite's Node file system leaves out fsync, so that PostgreSQL believes to be on disk what a power cut still takes away.
 * This one has it, from the start: recovery after a crash relies on it too.
 */
export class DurableNodeFs extends NodeFS {
  override async init(pg: PGlite, options: EmscriptenOptions): Promise<{ emscriptenOpts: EmscriptenOptions }> {
    const { emscriptenOpts } = await super.init(pg, options)
    const preRun = [...(emscriptenOpts.preRun ?? []), (module: { NODEFS: unknown }) => addFsync(asParts(module.NODEFS))]
    return { emscriptenOpts: { ...emscriptenOpts, preRun } }
  }
}

/** Emscripten's NODEFS has these three; its published types do not name them. tests/db counts the fsync calls. */
function asParts(nodeFs: unknown): NodeFsParts {
  return nodeFs as NodeFsParts
}

function addFsync(nodeFs: NodeFsParts): void {
  nodeFs.stream_ops.fsync = (stream) => {
    try {
      if (stream.nfd === undefined) syncFolder(nodeFs.realPath(stream.node))
      else fsyncSync(stream.nfd)
      return 0
    } catch (error) {
      return nodeFs.convertNodeCode(error)
    }
  }
}

/** Makes the names in a folder durable: new, renamed and deleted files. */
export function syncFolder(folder: string): void {
  // Windows keeps names in a journal of its own and lets nobody sync a folder.
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
