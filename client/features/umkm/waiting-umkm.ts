import type { Actor } from '#shared/access/role.ts'
import { isOpen, recordsOf, type OutboxEntry } from '#shared/outbox/entry.ts'
import type { OutboxInputs } from '#shared/outbox/procedure.ts'
import type { UmkmDetail } from '#shared/umkm/answers.ts'
import { officeIn } from '#client/office.ts'

type Reading = { actor: Actor; nameOf: (kabupatenCode: string) => string; entries: readonly OutboxEntry[] }

/**
 * A UMKM as this person's device knows it: as the server last told it, or as it was registered here, with what waits to be
 * sent about it. Undefined where neither knows it.
 */
export function waitingUmkm(
  id: string,
  stored: UmkmDetail | undefined,
  { actor, nameOf, entries }: Reading,
): UmkmDetail | undefined {
  const about = entries.filter(
    (entry) => isOpen(entry) && !entry.isWithdrawn && recordsOf(entry).includes(`umkm:${id}`),
  )
  return about.reduce<UmkmDetail | undefined>((umkm, entry) => {
    if (isOf('umkm.register', entry))
      return registered(id, entry.input, officeIn(actor.role, entry.input.kabupatenCode, nameOf))
    if (!umkm) return undefined
    if (isOf('umkm.update', entry)) return { ...umkm, ...described(entry.input) }
    if (isOf('umkm.archive', entry)) return { ...umkm, isArchived: true }
    return isOf('umkm.restore', entry) ? { ...umkm, isArchived: false } : umkm
  }, stored)
}

function isOf<P extends keyof OutboxInputs>(procedure: P, entry: OutboxEntry): entry is OutboxEntry<P> {
  return entry.procedure === procedure
}

function registered(id: string, input: OutboxInputs['umkm.register'], office: string): UmkmDetail {
  return {
    ...{ id, version: 1, kabupatenCode: input.kabupatenCode, productCount: 0, isArchived: false, ...described(input) },
    ...{ desaName: null, desaText: null, products: [], events: [], simulated: false },
    source: { id: '', reference: input.source?.reference ?? office, publishedText: null, publishedOn: null },
  }
}

function described({
  name,
  kind,
  desaCode,
  note,
  ownerName,
  phone,
  nib,
}: OutboxInputs['umkm.update' | 'umkm.register']) {
  return {
    ...{ name, kind, desaCode: desaCode ?? null, note: note ?? null },
    personal: { ownerName: ownerName ?? null, phone: phone ?? null, nib: nib ?? null },
  }
}
