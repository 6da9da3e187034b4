import { isFigureName, unitOf, type FigureName, type Unit } from '#shared/figure/figure.ts'
import type { ClaimUnit } from './unit.ts'

/** What the checks know about a metric beside the words of the claim. */
export type Metric = {
  /** The figure of ours that it is about. */
  figure?: FigureName
  /** Its value is the day on which this figure began. */
  firstDayOf?: FigureName
  /** Its value is a place in the order in which this figure grew ("the 15th outlet"). */
  ordinalOf?: FigureName
  /** Together with this figure it makes all the kabupaten of the area. */
  restOf?: FigureName
  /** How it moves in time; a metric that moves freely is compared only within one as-of date. */
  course: 'grows' | 'shrinks' | 'free'
  /** It speaks of a plan, so it may hold for days that have not come. */
  isPlan: boolean
  /** One for each desa or kelurahan, so that there cannot be more than the register has. */
  isOnePerDesa: boolean
}

type Known = Omit<Metric, 'course' | 'isPlan' | 'isOnePerDesa'> & Partial<Pick<Metric, 'course'>>

/** As people write them who fill the form in Indonesian. */
const knownInIndonesian: readonly (readonly [name: string, known: Known])[] = [
  ['gerai_diluncurkan', { figure: 'outletsLaunched' }],
  ['gerai_belum_diluncurkan', { restOf: 'outletsLaunched' }],
  ['urutan_gerai', { ordinalOf: 'outletsLaunched' }],
  ['tanggal_peluncuran_gerai', { firstDayOf: 'outletsLaunched' }],
  ['produk_diluncurkan', { figure: 'productsLaunched' }],
  ['tanggal_peluncuran_ovop', { firstDayOf: 'productsLaunched' }],
]

/**
 * Metrics of the first data that are about a figure of ours, by meaning. Left out on purpose: `umkm_mentored` and
 * `umkm_in_ovop_scheme` (they count UMKM, mentoring counts products, and being in the scheme is not being registered),
 * `mentoring_in_kabupaten` and `mentoring_to_be_done_by_province` (one part of ongoing; a plan), `umkm_at_launch` and
 * `products_in_nttmart` (nothing records who came, or the shelf). The unit decides apart: see `isComparable`.
 */
export const knownMetrics: Readonly<Record<string, Known>> = {
  products_launched: { figure: 'productsLaunched' },
  mentoring_completed: { figure: 'mentoringCompleted' },
  mentoring_transferred: { figure: 'mentoringTransferred' },
  mentoring_pending: { figure: 'mentoringPending' },
  outlets_launched: { figure: 'outletsLaunched' },
  outlets_operating: { figure: 'outletsOperating' },
  outlets_in_process: { figure: 'outletsInProcess' },
  outlets_not_launched: { restOf: 'outletsLaunched' },
  outlet_sequence: { ordinalOf: 'outletsLaunched' },
  outlet_launch_date: { firstDayOf: 'outletsLaunched' },
  ovop_launch_date: { firstDayOf: 'productsLaunched' },
  kopdes_merah_putih: { course: 'grows' },
  ...Object.fromEntries(knownInIndonesian),
}

/** Figures that no ordinary event makes smaller. */
const growingFigures: ReadonlySet<FigureName> = new Set([
  'umkmRegistered',
  'productsLaunched',
  'productsVerified',
  'mentoringCompleted',
  'outletsLaunched',
])

/**
 * In which units a record can be set beside what was said. "Etalase" is how the governor's office calls an outlet; a
 * kabupaten is counted when it has at least one. Another unit (four UMKM transferred, where the record counts products)
 * is about the figure, but its number is not the record's number.
 */
const comparableUnits: Record<Unit, readonly string[]> = {
  umkm: ['umkm'],
  product: ['product'],
  outlet: ['outlet', 'showcase', 'kabupaten'],
  place: ['place', 'counter'],
  listing: ['listing'],
  coop: ['koperasi'],
  exhibition: ['exhibition', 'pameran'],
}

const shrinkingWords = [
  ...['not', 'without', 'blank', 'pending', 'remaining', 'left', 'unmentored'],
  ...['belum', 'tanpa', 'sisa', 'tersisa', 'menunggu'],
]
const growingWords = [
  ...['opened', 'built', 'formed', 'registered', 'mapped', 'completed', 'transferred', 'issued'],
  ...['dibuka', 'dibangun', 'terbentuk', 'dibentuk', 'terdaftar', 'terpetakan', 'selesai', 'diserahkan', 'terbit'],
]
const planWords = [
  ...['budget', 'plan', 'planned', 'expected', 'target', 'projected', 'forecast', 'promised', 'quota', 'be'],
  ...['anggaran', 'rencana', 'direncanakan', 'diharapkan', 'proyeksi', 'dijanjikan', 'kuota', 'akan'],
]

/**
 * Looks up what is known of a metric. `figure` is what a person chose in the form; it outweighs the metric's name, which
 * may itself be one of our figures. Of an unknown metric the words of its name tell how it moves.
 */
export function metricOf(name: string, figure?: FigureName): Metric {
  const words = new Set(name.toLowerCase().split('_'))
  const has = (some: readonly string[]) => some.some((word) => words.has(word))
  const known = Object.hasOwn(knownMetrics, name) ? knownMetrics[name] : undefined
  const chosen = figure ?? (isFigureName(name) ? name : known?.figure)
  const byName = has(shrinkingWords) ? 'shrinks' : has(growingWords) ? 'grows' : 'free'
  const course = chosen === undefined ? byName : growingFigures.has(chosen) ? 'grows' : 'free'
  return {
    course,
    ...known,
    ...(chosen !== undefined && { figure: chosen }),
    isPlan: has(planWords),
    isOnePerDesa: words.has('kopdes') || /merah_putih|koperasi_desa/.test(name),
  }
}

/** The figure of ours that a metric is about; undefined when it is about none. */
export function figureOfMetric(name: string): FigureName | undefined {
  return metricOf(name).figure
}

/** True when the record's number and the claim's number count the same thing. */
export function isComparable(metric: Metric, unit: ClaimUnit): boolean {
  return metric.figure !== undefined && comparableUnits[unitOf(metric.figure)].includes(unit.key)
}
