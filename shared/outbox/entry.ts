import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { CommandProblem } from '#shared/command/problem.ts'
import { touchesOf, type OutboxInputs, type OutboxProcedure, type RecordKey } from './procedure.ts'

/** Raised whenever entries are kept in another shape; `upgrade.ts` then tells how older ones become newer ones. */
export const OUTBOX_FORMAT = 3

/**
 * `waiting`: on this device until the server has it; `sending`: on the line now; `sent`: the server has answered with its
 * receipt; `conflict`, `refused`: the server has said no, and the person decides.
 */
export const outboxStates = ['waiting', 'sending', 'sent', 'conflict', 'refused'] as const
export type OutboxState = (typeof outboxStates)[number]

/** What an entry is about, for lists: data, no sentence. */
type OutboxLabel = {
  /** The name of the product, UMKM or outlet, where whoever made the entry knew it. */
  subject?: string
  kabupatenCode?: KabupatenCode
  month?: string
  act?: string
  item?: string
  /** How many records it is about, when more than one. */
  count?: number
}

/** The values of a form, by the name under which it keeps its draft. */
export type FormWords = { form: string; values: object }

/** One command of one person on this device. It leaves only by the server's receipt or the person's own decision. */
export type OutboxEntry<P extends OutboxProcedure = OutboxProcedure> = {
  format: typeof OUTBOX_FORMAT
  commandId: string
  personId: string
  procedure: P
  /** What the server is told, without the `commandId`. */
  input: OutboxInputs[P]
  /** Its place in the queue. Not a time: the clock of a phone may be wrong. */
  order: number
  /** Own earlier entries that it was made in the knowledge of: it follows the versions of their receipts. */
  follows: readonly string[]
  label: OutboxLabel
  /** What the controls of its form held, so that the form can be opened again with these words. */
  words?: FormWords
  madeAt: string
  appVersion: string
  state: OutboxState
  /** How often it has left the device. Until it has once, it is surely not on the server. */
  attempts: number
  /** The person has been told that it waits, so that the list shows it after it was sent, too. */
  hasWaited: boolean
  /** The person took it back, and nobody knows yet whether it had arrived. */
  isWithdrawn?: true
  problem?: CommandProblem
  answer?: unknown
  settledAt?: string
  /** Files of its input that this device still keeps; they go before it. */
  files: readonly string[]
}

/** A file that an entry names and that waits on this device. Its id is its id on the server, too. */
export type OutboxFile = {
  id: string
  personId: string
  kabupatenCode: KabupatenCode
  name: string
  mediaType: string
  content: ArrayBuffer
  small?: ArrayBuffer
  keptAt: string
  isStored: boolean
}

/** Something that this version of the program cannot read. It stays as it is, and can be taken out as a file. */
export type UnreadableEntry = {
  commandId: string
  personId: string
  why: 'newerFormat' | 'unknownProcedure' | 'damaged'
  raw: unknown
}

/** The records that an entry is about. */
export function recordsOf(entry: Pick<OutboxEntry, 'procedure' | 'input'>): RecordKey[] {
  return touchesOf(entry).map(({ record }) => record)
}

/** Whether something is still to be done about an entry. */
export function isOpen({ state }: Pick<OutboxEntry, 'state'>): boolean {
  return state !== 'sent'
}

/** What an input says of its subject, for lists. */
export function labelOf(input: object, subject?: string): OutboxLabel {
  const told = input as { name?: unknown; label?: unknown; input?: unknown; products?: unknown } & Record<
    string,
    unknown
  >
  const { name, label, products } = told
  const inner = typeof told.input === 'object' && told.input !== null ? (told.input as Record<string, unknown>) : {}
  const found = {
    subject: subject ?? textIn(name) ?? textIn(label),
    kabupatenCode: textIn(told['kabupatenCode']) as KabupatenCode | undefined,
    month: textIn(told['month']),
    act: textIn(told['act']) ?? textIn(inner['type']) ?? textIn(inner['state']),
    item: textIn(inner['item']) ?? textIn(inner['aspect']),
    count: Array.isArray(products) && products.length > 1 ? products.length : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
