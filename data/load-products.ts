import type { Db } from '#server/db/database.ts'
import { product } from '#server/product/table.ts'
import { umkm } from '#server/umkm/table.ts'
import { isDay } from '#shared/day/day.ts'
import { PROGRAMME_FIRST_DAY } from '#shared/day/programme-days.ts'
import { exactly, type DayWindow } from '#shared/day/window.ts'
import type { NewRegistryEvent } from '#shared/figure/registry-event.ts'
import type { NamedProduct } from '#shared/product/schema.ts'
import type { Source } from '#shared/source/schema.ts'
import { FACTS_GATHERED_ON, type FirstData } from './first-data.ts'
import type { SourceBook } from './source-book.ts'
import { stableId } from './stable-id.ts'

const LAUNCH_LINK = /^launch_\d{4}-\d{2}-\d{2}$/

/** Enters UMKM, launch slots and named products, and returns what happened to them, not yet recorded. */
export async function loadProducts(tx: Db, first: FirstData, sources: SourceBook): Promise<NewRegistryEvent[]> {
  const events: NewRegistryEvent[] = []
  const umkmIds = new Map<string, string>()
  for (const { value } of first.umkm.rows) {
    const { source, note: _note, ...fields } = value
    const id = stableId('umkm', value.kabupatenCode, value.name)
    const sourceId = await sources.idOf(source)
    umkmIds.set(`${value.kabupatenCode}|${value.name}`, id)
    await tx
      .insert(umkm)
      .values({ id, ...fields, sourceId, version: 1, simulated: false })
      .onConflictDoNothing()
    events.push({
      ...eventOf('umkm', id, { type: 'registered', window: onRecordSince(source) }),
      kabupatenCode: value.kabupatenCode,
      sourceId,
    })
  }
  const named = [...first.products.rows.map((row) => row.value)]
  for (const { value: slot } of first.launchSlots.rows) {
    const index = named.findIndex(
      (entry) => entry.kabupatenCode === slot.kabupatenCode && LAUNCH_LINK.test(entry.programmeLink),
    )
    const [filled] = index === -1 ? [] : named.splice(index, 1)
    const id = stableId('launch-slot', slot.kabupatenCode, slot.slot)
    const slotSourceId = await sources.idOf(slot.source)
    const sourceId = filled ? await sources.idOf(filled.source) : slotSourceId
    await tx
      .insert(product)
      .values({
        id,
        kabupatenCode: slot.kabupatenCode,
        launchSlot: slot.slot,
        ...(filled && columnsOf(filled, umkmIds)),
        sourceId,
        version: 1,
        simulated: false,
      })
      .onConflictDoNothing()
    const { kabupatenCode } = slot
    events.push({
      ...eventOf('product', id, { type: 'launched', window: slot.launched }),
      kabupatenCode,
      sourceId: slotSourceId,
    })
    if (filled) {
      events.push({
        ...eventOf('product', id, { type: 'named', window: onRecordSince(filled.source) }),
        kabupatenCode,
        sourceId,
      })
    }
  }
  for (const entry of named) {
    const id = stableId('product', entry.kabupatenCode, entry.name)
    const sourceId = await sources.idOf(entry.source)
    await tx
      .insert(product)
      .values({
        id,
        kabupatenCode: entry.kabupatenCode,
        ...columnsOf(entry, umkmIds),
        sourceId,
        version: 1,
        simulated: false,
      })
      .onConflictDoNothing()
    const { kabupatenCode } = entry
    events.push({
      ...eventOf('product', id, { type: 'registered', window: onRecordSince(entry.source) }),
      kabupatenCode,
      sourceId,
    })
  }
  return events
}

function columnsOf({ source: _source, kabupatenCode, ...fields }: NamedProduct, umkmIds: ReadonlyMap<string, string>) {
  return { ...fields, umkmId: umkmIds.get(`${kabupatenCode}|${fields.producer ?? ''}`) ?? null }
}

function eventOf(
  subjectKind: 'umkm' | 'product',
  subjectId: string,
  { type, window }: Pick<NewRegistryEvent, 'type' | 'window'>,
): Omit<NewRegistryEvent, 'kabupatenCode' | 'sourceId'> {
  const id = stableId('event', subjectId, type, window.notBefore, window.notAfter)
  return { id, subjectKind, subjectId, type, window, detail: {} }
}

/** Something is on record from the day its report was printed; a report without a day, from somewhere in the gathering. */
function onRecordSince({ publishedText }: Source): DayWindow {
  if (publishedText !== undefined && isDay(publishedText)) return exactly(publishedText)
  return { notBefore: PROGRAMME_FIRST_DAY, notAfter: FACTS_GATHERED_ON }
}
