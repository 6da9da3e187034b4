import type { Actor } from '#shared/access/role.ts'
import type { Day } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import { mentoringRules } from '#shared/mentoring/acts.ts'
import { isOpen, recordsOf, type OutboxEntry } from '#shared/outbox/entry.ts'
import type { OutboxInputs } from '#shared/outbox/procedure.ts'
import type { ProductDetail } from '#shared/product/answers.ts'
import { curationRules } from '#shared/product/curation-acts.ts'
import { productStanding } from '#shared/product/standing.ts'
import { withEntry } from './show-entry.ts'
import { officeIn } from '#client/office.ts'

type Reading = { actor: Actor; today: Day; nameOf: (kabupatenCode: string) => string; entries: readonly OutboxEntry[] }

/**
 * A product as this person's device knows it: as the server last told it, or as it was registered here, with everything
 * that waits to be sent about it. Undefined where neither knows it.
 */
export function waitingProduct(
  id: string,
  stored: ProductDetail | undefined,
  { actor, today, nameOf, entries }: Reading,
): ProductDetail | undefined {
  const about = entries.filter(
    (entry) => isOpen(entry) && !entry.isWithdrawn && recordsOf(entry).includes(`product:${id}`),
  )
  return about.reduce<ProductDetail | undefined>((product, entry) => {
    const code = product?.kabupatenCode ?? entry.label.kabupatenCode ?? ''
    const by = { office: officeIn(actor.role, code, nameOf), today, now: entry.madeAt }
    return isOf('product.register', entry) ? registered(id, entry, by) : product && withWaiting(product, entry, by)
  }, stored)
}

type By = { office: string; today: Day; now: string }

function isOf<P extends keyof OutboxInputs>(procedure: P, entry: OutboxEntry): entry is OutboxEntry<P> {
  return entry.procedure === procedure
}

function registered(id: string, { input }: OutboxEntry<'product.register'>, by: By): ProductDetail {
  const { kabupatenCode, name, category, scheme, umkmId, producer, desaCode, note, proposedOn } = input
  const empty: ProductDetail = {
    ...{ id, version: 1, kabupatenCode, name, category, launchSlot: null, scheme: scheme ?? null, photoId: null },
    ...{ producer: producer ?? null, desaName: null, note: note ?? null, umkmId: umkmId ?? null, umkmName: null },
    ...{
      desaCode: desaCode ?? null,
      desaText: null,
      programmeLink: null,
      mentoringNote: null,
      certificationNote: null,
    },
    ...{ events: [], evidence: [], simulated: false, isReady: false, standing: productStanding([], category) },
    source: { id: '', reference: input.source?.reference ?? by.office, publishedText: null, publishedOn: null },
  }
  const happened = [
    { type: 'registered' as const, window: exactly(by.today), detail: {} },
    { type: 'categorised' as const, window: exactly(by.today), detail: { category } },
    ...(proposedOn ? [{ type: 'proposed' as const, window: exactly(proposedOn), detail: {} }] : []),
  ]
  return happened.reduce((product, event) => withEntry(product, { ...event, files: [] }, by), empty)
}

function withWaiting(product: ProductDetail, entry: OutboxEntry, by: By): ProductDetail {
  if (isOf('product.update', entry) || isOf('product.nameSlot', entry)) return described(product, entry.input)
  if (isOf('product.setPhoto', entry)) return { ...product, photoId: entry.input.photoId }
  const event = eventOf(entry)
  if (!event) return product
  const { window, source: _source, evidence: _evidence, ...detail } = event.input
  return withEntry(product, { type: event.type, window, detail, files: [] }, by)
}

function eventOf(entry: OutboxEntry) {
  if (isOf('certification.note', entry)) return { type: 'checklistNoted' as const, input: entry.input.input }
  if (isOf('mentoring.act', entry)) return { type: mentoringRules[entry.input.act].event, input: entry.input.input }
  if (isOf('product.curate', entry)) return { type: curationRules[entry.input.act].event, input: entry.input.input }
  if (isOf('product.archive', entry)) return { type: 'archived' as const, input: entry.input }
  return undefined
}

type Described = OutboxInputs['product.update'] | OutboxInputs['product.nameSlot']

function described(product: ProductDetail, input: Described): ProductDetail {
  const { name, category, scheme, umkmId, producer, desaCode, note } = input
  return {
    ...{ ...product, name, category, scheme: scheme ?? null, producer: producer ?? null, note: note ?? null },
    ...{ umkmId: umkmId ?? null, umkmName: umkmId === product.umkmId ? product.umkmName : null },
    ...{ desaCode: desaCode ?? null, desaName: desaCode === product.desaCode ? product.desaName : null },
  }
}
