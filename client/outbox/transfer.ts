import { isOpen, type OutboxEntry, type OutboxFile } from '#shared/outbox/entry.ts'
import { readEntry } from '#shared/outbox/upgrade.ts'
import { addBrought, readFile, readKept } from './store.ts'
import { tellOutbox } from './tell.ts'

const KIND = 'pantau-ovop-kiriman'

type CarriedFile = Omit<OutboxFile, 'content' | 'small'> & { content: string; small?: string }
type Carried = { kind: typeof KIND; personId: string; entries: unknown[]; files: CarriedFile[] }

/** What came of bringing a file in. `known`: this device has them already, or had them. */
export type Brought =
  | { kind: 'brought'; added: number; known: number; unreadable: number }
  /** It was made by somebody else, or is no file of a queue. */
  | { kind: 'otherPerson' | 'notAQueue' }

/** What waits on this device for a person, files included, as one text. */
export async function exportTo(personId: string): Promise<string> {
  const { entries, unreadable } = await readKept(personId)
  const open = entries.filter(isOpen)
  const found = await Promise.all([...new Set(open.flatMap(({ files }) => files))].map(readFile))
  const files = found.flatMap((file) => (file ? [carried(file)] : []))
  const carriedQueue: Carried = { kind: KIND, personId, entries: [...open, ...unreadable.map(({ raw }) => raw)], files }
  return JSON.stringify(carriedQueue)
}

/** Takes in what another device of the same person has put into a file. The same entry twice acts once. */
export async function importFrom(text: string, personId: string): Promise<Brought> {
  const told = parse(text)
  if (!told) return { kind: 'notAQueue' }
  if (told.personId !== personId) return { kind: 'otherPerson' }
  const read = told.entries.map(readEntry)
  const entries = read.flatMap((each) => ('entry' in each ? each.entry : []))
  if (entries.some((entry) => entry.personId !== personId)) return { kind: 'otherPerson' }
  const added = await addBrought(entries.map(arrived), told.files.map(unpacked))
  tellOutbox({ kind: 'wake' })
  return { kind: 'brought', added, known: entries.length - added, unreadable: read.length - entries.length }
}

/** What the other device was sending, this one begins anew: the same command acts once. */
function arrived(entry: OutboxEntry): OutboxEntry {
  return { ...entry, hasWaited: true, ...(entry.state === 'sending' && { state: 'waiting' }) }
}

function parse(text: string): Carried | undefined {
  try {
    const told: unknown = JSON.parse(text)
    return isCarried(told) ? told : undefined
  } catch {
    return undefined
  }
}

function isCarried(told: unknown): told is Carried {
  if (typeof told !== 'object' || told === null || !('kind' in told) || told.kind !== KIND) return false
  return (
    'personId' in told &&
    'entries' in told &&
    Array.isArray(told.entries) &&
    'files' in told &&
    Array.isArray(told.files)
  )
}

function carried({ content, small, ...file }: OutboxFile): CarriedFile {
  return { ...file, content: toText(content), ...(small && { small: toText(small) }) }
}

function unpacked({ content, small, ...file }: CarriedFile): OutboxFile {
  return { ...file, content: toBytes(content), ...(small !== undefined && { small: toBytes(small) }) }
}

const PART = 0x8000

function toText(content: ArrayBuffer): string {
  const bytes = new Uint8Array(content)
  let text = ''
  for (let start = 0; start < bytes.length; start += PART)
    text += String.fromCharCode(...bytes.subarray(start, start + PART))
  return btoa(text)
}

function toBytes(text: string): ArrayBuffer {
  const letters = atob(text)
  const bytes = new Uint8Array(letters.length)
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index)
  return bytes.buffer
}
