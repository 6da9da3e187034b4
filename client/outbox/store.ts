import {
  OUTBOX_FORMAT,
  type FormWords,
  type OutboxEntry,
  type OutboxFile,
  type UnreadableEntry,
} from '#shared/outbox/entry.ts'
import { inOrder } from '#shared/outbox/order.ts'
import { followers, joinQueue } from '#shared/outbox/rebase.ts'
import { readEntry } from '#shared/outbox/upgrade.ts'
import { openOutbox, writeOutbox, type Writing } from './database.ts'
import { tellOutbox } from './tell.ts'

export type Kept = { entries: readonly OutboxEntry[]; unreadable: readonly UnreadableEntry[] }
export type NewEntry = Pick<
  OutboxEntry,
  'commandId' | 'personId' | 'procedure' | 'input' | 'label' | 'madeAt' | 'appVersion'
> & {
  /** Own earlier whole descriptions whose words the form began with. */
  madeOn?: readonly string[]
  words?: FormWords
  /** An entry of the same form that this one takes the place of; the server has refused it, or has never had it. */
  instead?: string
}

/** What an entry says: to the server, in lists, and in its form when that is opened again. */
export type Said = Pick<OutboxEntry, 'input' | 'label' | 'words'>

/** So many entries that the server has are remembered, newest first, for the versions that they led to. */
const REMEMBERED = 200

/** What is kept on this device for one person, in order. */
export async function readKept(personId: string): Promise<Kept> {
  const db = await openOutbox()
  return sort(await db.getAllFromIndex('entry', 'person', personId))
}

/** One entry of a person; undefined when it is not there any more. */
export async function readOne(commandId: string): Promise<OutboxEntry | undefined> {
  const db = await openOutbox()
  return entryIn(await db.get('entry', commandId))
}

/** Puts a command into the queue, at its end. The same command again changes nothing. */
export async function addEntry({ madeOn, instead, ...told }: NewEntry): Promise<OutboxEntry> {
  const added = await writeOutbox(async (writing) => {
    const store = writing.objectStore('entry')
    const earlier = entryIn(await store.get(told.commandId))
    if (earlier) return earlier
    if (instead !== undefined) await store.delete(instead)
    const { entries } = sort(await store.index('person').getAll(told.personId))
    const joined = joinQueue({ procedure: told.procedure, input: told.input, ...(madeOn && { madeOn }) }, entries)
    const entry: OutboxEntry = {
      ...{ ...told, ...joined, format: OUTBOX_FORMAT, order: await nextOrder(writing) },
      ...{ state: 'waiting', attempts: 0, hasWaited: false },
      files: await filesIn(writing, told),
    }
    await store.put(entry)
    return entry
  })
  tellOutbox({ kind: 'changed' })
  return added
}

/**
 * Changes one entry as it stands in the store now; `undefined` from `change` takes it out. Resolves with what stands then.
 */
export async function changeEntry(
  commandId: string,
  change: (entry: OutboxEntry) => OutboxEntry | undefined,
): Promise<OutboxEntry | undefined> {
  const changed = await writeOutbox(async (writing) => {
    const entry = entryIn(await writing.objectStore('entry').get(commandId))
    if (!entry) return undefined
    const next = change(entry)
    if (next) await writing.objectStore('entry').put(next)
    else await takeOut(writing, entry)
    return next
  })
  tellOutbox({ kind: 'changed' })
  return changed
}

/**
 * The server has carried a command out: it becomes a receipt, and what was made on it follows the version that it led to,
 * in the same step. An entry that is not there, or was settled before, stays as it is.
 */
export async function settleSent(commandId: string, { answer, at }: { answer: unknown; at: string }): Promise<void> {
  await writeOutbox(async (writing) => {
    const store = writing.objectStore('entry')
    const entry = entryIn(await store.get(commandId))
    if (!entry || entry.state === 'sent') return
    const { entries } = sort(await store.index('person').getAll(entry.personId))
    for (const follower of followers(entries, entry, answer)) await store.put(follower)
    const { problem: _problem, ...rest } = entry
    await store.put({ ...rest, state: 'sent', answer, settledAt: at, files: [] })
    await forgetFiles(writing, entry)
    const sent = inOrder(entries.filter(({ state }) => state === 'sent'))
    for (const old of sent.slice(0, Math.max(0, sent.length - REMEMBERED))) await store.delete(old.commandId)
  })
  tellOutbox({ kind: 'settled', commandId })
}

/** Entries that another life of the program was sending. Whether they arrived, sending them again will tell. */
export async function releaseSending(personId: string): Promise<void> {
  await writeOutbox(async (writing) => {
    const store = writing.objectStore('entry')
    const { entries } = sort(await store.index('person').getAll(personId))
    for (const entry of entries) if (entry.state === 'sending') await store.put({ ...entry, state: 'waiting' })
  })
}

/** Keeps a file until the entry that names it has been sent. */
export async function keepFile(file: OutboxFile): Promise<void> {
  await writeOutbox((writing) => writing.objectStore('file').put(file))
}

export async function readFile(id: string): Promise<OutboxFile | undefined> {
  const db = await openOutbox()
  // The format of files has not changed since the first version.
  return (await db.get('file', id)) as OutboxFile | undefined
}

function sort(raws: readonly unknown[]): Kept {
  const read = raws.map(readEntry)
  return {
    entries: inOrder(read.flatMap((each) => ('entry' in each ? each.entry : []))),
    unreadable: read.flatMap((each) => ('unreadable' in each ? each.unreadable : [])),
  }
}

function entryIn(raw: unknown): OutboxEntry | undefined {
  if (raw === undefined) return undefined
  const read = readEntry(raw)
  return 'entry' in read ? read.entry : undefined
}

/** After every entry of the device. A counter of its own, because the clock of a phone may be wrong. */
async function nextOrder(writing: Writing): Promise<number> {
  const last = await writing.objectStore('entry').index('order').openKeyCursor(null, 'prev')
  return Math.max(0, Math.floor(last?.key ?? 0)) + 1
}

/** The files of this device that an input names. */
async function filesIn(
  writing: Writing,
  { personId, input }: Pick<OutboxEntry, 'personId' | 'input'>,
): Promise<string[]> {
  const text = JSON.stringify(input)
  const ids = await writing.objectStore('file').index('person').getAllKeys(personId)
  return ids.filter((id) => text.includes(id))
}

async function takeOut(writing: Writing, entry: OutboxEntry): Promise<void> {
  await writing.objectStore('entry').delete(entry.commandId)
  await forgetFiles(writing, entry)
}

/** Files stay while another entry names them. */
async function forgetFiles(writing: Writing, { commandId, personId, files }: OutboxEntry): Promise<void> {
  if (files.length === 0) return
  const { entries } = sort(await writing.objectStore('entry').index('person').getAll(personId))
  const needed = new Set(entries.flatMap((each) => (each.commandId === commandId ? [] : each.files)))
  for (const id of files) if (!needed.has(id)) await writing.objectStore('file').delete(id)
}

/**
 * Takes an entry back that may have arrived, and puts one with other words in its place: it goes once the server has told
 * whether the first one did.
 */
export async function replaceEntry(
  commandId: string,
  { commandId: newId, ...said }: Said & Pick<OutboxEntry, 'commandId'>,
): Promise<void> {
  await writeOutbox(async (writing) => {
    const store = writing.objectStore('entry')
    const old = entryIn(await store.get(commandId))
    if (!old || old.state === 'sent') return
    const { entries } = sort(await store.index('person').getAll(old.personId))
    const next = entries.find(({ order }) => order > old.order)
    const { problem: _problem, isWithdrawn: _isWithdrawn, words: _words, ...rest } = old
    await store.put({ ...old, state: 'waiting', isWithdrawn: true })
    await store.put({
      ...{ ...rest, ...said, commandId: newId, state: 'waiting', attempts: 0 },
      order: next ? (old.order + next.order) / 2 : old.order + 0.5,
      follows: [old.commandId, ...old.follows],
      files: await filesIn(writing, { ...old, ...said }),
    })
    for (const later of entries) {
      if (!later.follows.includes(commandId)) continue
      await store.put({ ...later, follows: [newId, ...later.follows] })
    }
  })
  tellOutbox({ kind: 'changed' })
}

/** Puts entries of another device at the end, in their own order; those that are known stay as they are. Tells how many came. */
export async function addBrought(entries: readonly OutboxEntry[], files: readonly OutboxFile[]): Promise<number> {
  const added = await writeOutbox(async (writing) => {
    const store = writing.objectStore('entry')
    let order = await nextOrder(writing)
    let count = 0
    for (const entry of inOrder(entries)) {
      if ((await store.get(entry.commandId)) !== undefined) continue
      await store.put({ ...entry, order })
      order += 1
      count += 1
    }
    for (const file of files) await writing.objectStore('file').put(file)
    return count
  })
  tellOutbox({ kind: 'changed' })
  return added
}
