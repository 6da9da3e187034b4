import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb'

const NAME = 'pantau-outbox'
/** Only for changes of stores and indexes; the shape of entries has its own number, `OUTBOX_FORMAT`. */
const VERSION = 1
const LONGEST_OPENING_MS = 4000

/** Rows are read as unknown: an older or newer version of the program may have written them. */
type Raw = Record<string, unknown>

interface Schema extends DBSchema {
  entry: {
    key: string
    value: Raw & { commandId: string; personId: string }
    indexes: { person: string; order: number }
  }
  file: { key: string; value: Raw & { id: string; personId: string }; indexes: { person: string } }
}
export type Writing = IDBPTransaction<Schema, ('entry' | 'file')[], 'readwrite'>

let opened: Promise<IDBPDatabase<Schema>> | undefined

/** The store on this device. Rejects where the browser keeps nothing, and soon where it does not answer. */
export function openOutbox(): Promise<IDBPDatabase<Schema>> {
  opened ??= withPatience(
    openDB<Schema>(NAME, VERSION, {
      upgrade(db) {
        const entries = db.createObjectStore('entry', { keyPath: 'commandId' })
        entries.createIndex('person', 'personId')
        entries.createIndex('order', 'order')
        db.createObjectStore('file', { keyPath: 'id' }).createIndex('person', 'personId')
      },
      // A newer version of the program in another tab needs the store in another shape.
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close()
        opened = undefined
      },
      terminated: () => {
        opened = undefined
      },
    }),
  ).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

/**
 * One change of the store, whole or not at all, and on the disk when it resolves. `work` may wait for nothing but the
 * store itself, or the transaction ends under it.
 */
export async function writeOutbox<T>(work: (writing: Writing) => Promise<T>): Promise<T> {
  const db = await openOutbox()
  const writing = db.transaction(['entry', 'file'], 'readwrite', { durability: 'strict' })
  try {
    const result = await work(writing)
    await writing.done
    return result
  } catch (error) {
    await abandon(writing)
    throw error
  }
}

/** What was half done is undone, and its own refusal is not another unhandled one. */
async function abandon(writing: Writing): Promise<void> {
  const ended = writing.done.catch(() => {})
  try {
    writing.abort()
  } catch {
    // It had ended by itself.
  }
  await ended
}

function withPatience<T>(asked: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('the store on this device does not answer')), LONGEST_OPENING_MS)
  return Promise.race([asked, promise]).finally(() => clearTimeout(timer))
}
