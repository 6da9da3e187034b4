import { z } from 'zod'
import { milestonesInTime, outletStandingAt, type OutletState } from '#shared/outlet/outlet-state.ts'
import { operatorKinds, pointQualities } from '#shared/outlet/operator.ts'
import { countedReport, milestones } from '#shared/outlet/reports.ts'
import type { ShelfRow } from '#shared/outlet/shelf/answers.ts'
import type { Day } from '#shared/day/day.ts'
import type { OutletRow } from '#shared/overview/overview.ts'
import { withWords } from '../bilingual.ts'
import { dayColumn, monthColumn, orNull } from '../columns.ts'

const statuses = ['notYet', 'planned', 'inProcess', 'possible', 'launched', 'operating', 'paused', 'closed'] as const
const statusOf: Record<OutletState, (typeof statuses)[number]> = {
  notYet: 'notYet',
  planned: 'planned',
  prepared: 'inProcess',
  possibly: 'possible',
  launched: 'launched',
  operating: 'operating',
  paused: 'paused',
  closed: 'closed',
}

const daySchema = dayColumn({ id: 'Hari', en: 'Day' })
const countSchema = z.int().nonnegative()

/** Where an outlet stands at the day asked for, and through what it went. */
export const standingColumns = {
  status: withWords(z.enum(statuses), {
    id: 'Keadaan per tanggal yang ditanyakan',
    en: 'State at the day asked for',
  }),
  statusMaybe: orNull(z.enum(statuses), {
    id: 'Keadaan berikutnya yang mungkin sudah tercapai, selama harinya belum pasti',
    en: 'The next state that may have been reached, while its day is uncertain',
  }),
  launchNotBefore: orNull(daySchema, { id: 'Hari paling awal peluncuran', en: 'First day the launch may have been' }),
  launchNotAfter: orNull(daySchema, { id: 'Hari paling akhir peluncuran', en: 'Last day the launch may have been' }),
  sequenceNo: orNull(z.int().positive(), {
    id: 'Gerai keberapa, bila laporan menyebutnya',
    en: 'Which in number, where a report says',
  }),
  milestones: withWords(
    z.array(
      z.object({
        event: withWords(z.enum(milestones), { id: 'Tahap', en: 'Milestone' }),
        notBefore: dayColumn({ id: 'Hari paling awal', en: 'First possible day' }),
        notAfter: dayColumn({ id: 'Hari paling akhir', en: 'Last possible day' }),
      }),
    ),
    {
      id: 'Semua tahap menurut laporan yang paling kuat, urut waktu, juga yang sesudah tanggal yang ditanyakan; dalam CSV berupa satu teks',
      en: 'All milestones by their best supported reports in order of time, later ones included; one text in CSV',
    },
  ),
}

export const operatorColumns = {
  operatorKind: orNull(z.enum(operatorKinds), {
    id: 'Jenis pengelola, bila diketahui',
    en: 'What kind of operator runs it, where known',
  }),
  operator: orNull(z.string(), { id: 'Nama pengelola, bila diketahui', en: 'Name of the operator, where known' }),
}

export const pointColumns = {
  lat: withWords(z.number(), { id: 'Lintang (WGS 84)', en: 'Latitude (WGS 84)' }),
  lon: withWords(z.number(), { id: 'Bujur (WGS 84)', en: 'Longitude (WGS 84)' }),
  pointOf: withWords(z.enum(['outlet', 'capital']), {
    id: 'Titik gerai sendiri, atau titik ibu kota selama gerainya belum disurvei',
    en: "The outlet's own point, or that of the capital until it is surveyed",
  }),
  pointQuality: orNull(z.enum(pointQualities), {
    id: 'Bagaimana titik gerai diketahui; kosong bila titiknya ibu kota',
    en: "How the outlet's own point is known; null where the point is that of the capital",
  }),
}

/** The shelf as the last report before the day asked for tells it. */
export const shelfColumns = {
  shelfMonth: orNull(monthColumn({ id: 'Bulan', en: 'Month' }), {
    id: 'Bulan laporan rak terakhir; kosong: belum pernah lapor',
    en: 'Month of the last shelf report; null: never reported',
  }),
  shelfProducts: orNull(countSchema, {
    id: 'Produk program di rak menurut laporan itu',
    en: 'Products of the programme on the shelf by that report',
  }),
  shelfSalesRupiah: orNull(countSchema, {
    id: 'Penjualan bulan itu dalam rupiah; kosong: tidak disebut',
    en: 'Sales of that month in rupiah; null: not told',
  }),
  monthsStocked: orNull(countSchema, {
    id: 'Bulan dengan rak berisi di antara enam bulan terakhir yang sudah selesai',
    en: 'Months in stock among the last six that are over',
  }),
  monthsNotReported: orNull(countSchema, {
    id: 'Bulan tanpa laporan di antaranya; bukan berarti kosong',
    en: 'Months among them without a report; that does not mean out of stock',
  }),
  monthsDue: orNull(countSchema, {
    id: 'Bulan di antaranya yang harus dilaporkan',
    en: 'Months among them that were due to be reported',
  }),
}

export function toStandingCells({ events }: OutletRow, day: Day) {
  const launched = countedReport(events, 'launched')
  const { state, maybe } = outletStandingAt(events, day)
  return {
    status: statusOf[state],
    statusMaybe: maybe ? statusOf[maybe] : null,
    launchNotBefore: launched?.notBefore ?? null,
    launchNotAfter: launched?.notAfter ?? null,
    sequenceNo: launched?.detail.sequenceNo ?? null,
    milestones: milestonesInTime(events).map(({ type, window }) => ({ event: type, ...window })),
  }
}

/** @throws Error for an outlet without a point in a kabupaten without one */
export function toPointCells(outlet: OutletRow, capital: { latitude: number; longitude: number } | undefined) {
  const { latitude, longitude, pointQuality } = outlet
  if (latitude !== null && longitude !== null) {
    return { lat: latitude, lon: longitude, pointOf: 'outlet' as const, pointQuality }
  }
  if (!capital) throw new Error(`outlet ${outlet.id} lies in no kabupaten`)
  return { lat: capital.latitude, lon: capital.longitude, pointOf: 'capital' as const, pointQuality: null }
}

/** `shelf` is undefined for an outlet that was not launched by the day asked for. */
export function toShelfCells(shelf: ShelfRow | undefined) {
  const last = shelf?.reports.at(-1)
  return {
    shelfMonth: shelf?.lastMonth ?? null,
    shelfProducts: last?.productCount ?? null,
    shelfSalesRupiah: last?.salesRupiah ?? null,
    monthsStocked: shelf?.continuity.inStock ?? null,
    monthsNotReported: shelf?.continuity.unknown ?? null,
    monthsDue: shelf?.continuity.months ?? null,
  }
}
