import type { Db } from '#server/db/database.ts'
import type { Actor } from '#shared/access/role.ts'
import type { Day, Month } from '#shared/day/day.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { callerOf, newCommandId } from '#tests/db/work-caller.ts'

/** What a command acts on; `db` is a transaction that is taken back afterwards. */
export type Place = {
  db: Db
  actor: Actor
  /** Who works for the kabupaten, and alone may write its report. */
  official: Actor
  today: Day
  kabupaten: KabupatenCode
  lastMonth: Month
  /** Products that wait, with their versions. */
  pending: readonly { id: string; baseVersion: number }[]
  shelf: { outletId: string; baseVersion: number }
  reportVersion: number
}
export type Command = { name: string; act: (place: Place) => Promise<unknown> }

const callerIn = ({ db, actor, today }: Place) => callerOf(db, actor, today)
const officialIn = ({ db, official, today }: Place) => callerOf(db, official, today)

export const commands: readonly Command[] = [
  {
    name: 'An item of the checklist',
    act: (place) =>
      callerIn(place).certification.note({
        ...{ commandId: newCommandId(), products: place.pending.slice(0, 1) },
        input: { item: 'packaging', state: 'done', ...on(place.today) },
      }),
  },
  {
    name: 'A step of mentoring',
    act: (place) => start(place, 1),
  },
  {
    name: 'A step of mentoring of 100 products',
    act: (place) => start(place, 100),
  },
  {
    name: 'An edit of a product',
    act: (place) =>
      callerIn(place).product.update({
        ...{
          commandId: newCommandId(),
          id: place.pending[1]?.id ?? '',
          baseVersion: place.pending[1]?.baseVersion ?? 0,
        },
        ...{ name: 'Kopi Bubuk Contoh', category: 'beverage' },
      }),
  },
  {
    name: 'A new product',
    act: (place) =>
      callerIn(place).product.register({
        ...{ commandId: newCommandId(), kabupatenCode: place.kabupaten, name: 'Kopi Bubuk Baru', category: 'beverage' },
      }),
  },
  {
    name: 'A new UMKM',
    act: (place) =>
      callerIn(place).umkm.register({
        ...{ commandId: newCommandId(), kabupatenCode: place.kabupaten, name: 'Kelompok Baru', kind: 'group' },
      }),
  },
  {
    name: 'A shelf report',
    act: (place) =>
      callerIn(place).shelf.submit({
        ...{ commandId: newCommandId(), month: place.lastMonth, ...place.shelf },
        ...{ lines: [], salesRupiah: 1_000_000, evidence: [] },
      }),
  },
  {
    name: 'A monthly report kept as a draft',
    act: (place) =>
      officialIn(place).report.save({
        ...{ commandId: newCommandId(), kabupatenCode: place.kabupaten, month: place.today.slice(0, 7) },
        ...{ baseVersion: place.reportVersion, productIds: [], isNihil: false, obstacles: 'Jalan rusak', evidence: [] },
      }),
  },
]

function start(place: Place, most: number) {
  return callerIn(place).mentoring.act({
    ...{ commandId: newCommandId(), products: place.pending.slice(0, most), act: 'start' },
    input: { by: 'province', ...on(place.today) },
  })
}

const on = (day: Day) => ({ window: { notBefore: day } })
