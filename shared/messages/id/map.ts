import type { Interval } from '#shared/figure/interval.ts'
import type { MapClassLabel } from '#shared/wilayah/map-classes.ts'
import type { MentoringSplit } from '#shared/wilayah/map-mentoring-layer.ts'
import type { MonthTargetValue } from '#shared/wilayah/map-month-target-layer.ts'
import type { OutletSummary, OutletValue } from '#shared/wilayah/map-outlet-layer.ts'
import type { MapLayerKey, MapSummary, MapValue } from '#shared/wilayah/map-layers.ts'
import { boardMessages } from './board.ts'
import { format } from './format.ts'

type NameOf = (kabupatenCode: string) => string

const classNames: Record<Exclude<MapClassLabel['kind'], 'launchedIn' | 'count' | 'silentDays'>, string> = {
  possiblyLaunched: 'mungkin sudah dibuka',
  notLaunched: 'belum dibuka',
  monthMet: 'tercapai',
  monthShort: 'kurang',
  monthNone: 'nihil',
  monthNotReported: 'belum lapor',
  monthUnderway: 'sudah ada, belum cukup',
  monthNothingYet: 'belum ada laporan bulan ini',
  completedAll: 'semua selesai',
  completedMost: 'setengah atau lebih selesai',
  completedSome: 'sebagian kecil selesai',
  completedNone: 'belum ada yang selesai',
  noRecord: 'belum ada catatan',
}

const layerNames: Record<MapLayerKey, string> = {
  outlets: 'Gerai',
  monthTarget: 'Target bulan ini',
  mentoring: 'Pendampingan',
  readyProducts: 'Produk siap',
  freshness: 'Kesegaran data',
}

const mentoringNames: Record<keyof MentoringSplit, string> = {
  completed: 'selesai',
  transferred: 'dialihkan',
  ongoing: 'sedang didampingi',
  pending: 'menunggu',
  stopped: 'dihentikan',
  unrecorded: 'belum tercatat',
}

function classLabel(label: MapClassLabel): string {
  switch (label.kind) {
    case 'launchedIn':
      return label.fromYear === label.toYear
        ? `dibuka ${label.toYear}`
        : `dibuka ${label.fromYear} atau ${label.toYear}`
    case 'count':
      return label.from === label.to
        ? `${format.number(label.to)} produk`
        : `${format.number(label.from)}–${format.number(label.to)} produk`
    case 'silentDays':
      if (label.to === undefined) return `lebih dari ${format.number(label.from - 1)} hari`
      return label.from === 0
        ? `sampai ${format.number(label.to)} hari lalu`
        : `${format.number(label.from)}–${format.number(label.to)} hari lalu`
    default:
      return classNames[label.kind]
  }
}

function outlets({ launches, count, planned }: OutletValue): string {
  const past = launches.filter((launch) => launch.state !== 'notYet')
  const [first] = past
  if (!first) return planned || launches.length > 0 ? 'gerai belum dibuka' : 'belum ada catatan gerai'
  const now = standing(past)
  if (past.length > 1) return `${format.interval(count)} gerai dibuka, pertama ${format.window(first)}${now}`
  if (first.state === 'possibly') return `gerai mungkin sudah dibuka, antara ${format.window(first)}`
  if (first.notBefore === first.notAfter) return `1 gerai dibuka ${format.window(first)}${now}`
  return `1 gerai dibuka antara ${format.window(first)}${now}`
}

/** What became of the outlets since, as far as it is told; how many, where there are several. */
function standing(launches: OutletValue['launches']): string {
  const counts = (['operating', 'paused', 'closed'] as const).flatMap((state) => {
    const count = launches.filter((launch) => launch.stands === state).length
    if (count === 0) return []
    const { [state]: name } = mapMessages.point
    return launches.length === 1 ? [name] : [`${format.number(count)} ${name}`]
  })
  return counts.length > 0 ? `; ${counts.join(', ')}` : ''
}

function monthTarget({ month, cell }: MonthTargetValue): string {
  if (!cell) return `${format.month(month)}: belum lapor`
  return `${format.month(month)}: ${boardMessages.cell(cell)}`
}

function split(states: MentoringSplit): string {
  const parts = (Object.keys(mentoringNames) as (keyof MentoringSplit)[])
    .filter((state) => states[state].high > 0)
    .map((state) => `${format.interval(states[state])} ${mentoringNames[state]}`)
  return parts.length > 0 ? `pendampingan: ${parts.join(', ')}` : 'tidak ada produk untuk didampingi'
}

function value(facts: MapValue): string {
  switch (facts.kind) {
    case 'outlets':
      return outlets(facts)
    case 'monthTarget':
      return monthTarget(facts)
    case 'mentoring':
      return facts.split ? split(facts.split) : 'belum ada catatan pendampingan'
    case 'readyProducts':
      return readyProducts(facts.ready, facts.launched)
    case 'freshness':
      if (facts.lastDay === null || facts.silentDays === null) return 'belum ada catatan'
      return `catatan terakhir ${format.shortDay(facts.lastDay)}, ${format.number(facts.silentDays)} hari lalu`
  }
}

function readyProducts(ready: Interval | undefined, launched: Interval | undefined): string {
  if (!ready) return 'kesiapan produk belum diperiksa'
  const of = launched ? ` dari ${format.interval(launched)}` : ''
  return `${format.interval(ready)}${of} produk siap`
}

function outletSummary({ total, launched, notLaunched, noRecord }: OutletSummary, nameOf: NameOf): string {
  const who = notLaunched.length <= 3 ? format.list(notLaunched.map(nameOf)) : format.number(notLaunched.length)
  const rest = [
    notLaunched.length > 0 && `${who} belum`,
    noRecord.length > 0 && `${format.number(noRecord.length)} tanpa catatan`,
  ].filter((part) => part !== false)
  return `${[`${format.interval(launched)} dari ${total} kabupaten/kota sudah membuka gerai`, ...rest].join('; ')}.`
}

function summary(facts: MapSummary, nameOf: NameOf): string {
  switch (facts.kind) {
    case 'outlets':
      return outletSummary(facts, nameOf)
    case 'monthTarget':
      if (facts.notReported === facts.total) return `Belum ada laporan produk untuk ${format.month(facts.month)}.`
      if (facts.isRunning)
        return `${format.month(facts.month)} masih berjalan: ${facts.met} dari ${facts.total} kabupaten/kota sudah mencapai target.`
      return `${format.month(facts.month)}: ${facts.met} dari ${facts.total} kabupaten/kota mencapai target, ${facts.behind} kurang atau nihil, ${facts.notReported} belum lapor.`
    case 'mentoring':
      if (facts.recorded === 0) return 'Pendampingan belum tercatat di satu kabupaten/kota pun.'
      return `Tercatat di ${facts.recorded} dari ${facts.total} kabupaten/kota; ${split(facts.split)}.`
    case 'readyProducts':
      if (facts.recorded === 0) return 'Kesiapan produk belum diperiksa di satu kabupaten/kota pun.'
      return `${format.interval(facts.ready)} produk siap masuk gerai; diperiksa di ${facts.recorded} dari ${facts.total} kabupaten/kota.`
    case 'freshness':
      if (facts.newestDay === null || facts.newestSilentDays === null)
        return 'Belum ada catatan dari satu kabupaten/kota pun.'
      return `Catatan terbaru ${format.day(facts.newestDay)}, ${format.number(facts.newestSilentDays)} hari lalu; ${facts.fresh} dari ${facts.total} kabupaten/kota punya catatan sebulan terakhir.`
  }
}

export const mapMessages = {
  layer: (layer: MapLayerKey) => layerNames[layer],
  classLabel,
  value,
  summary,
  /** The accessible name of a place on the map. */
  place: (name: string, text: string) => `${name}: ${text}`,
  label: (layer: string, place = 'Nusa Tenggara Timur') => `Peta ${place}: ${layer}`,
  instructions: 'Tombol panah berpindah antarkabupaten, Enter membuka halamannya.',
  tapAgain: 'Ketuk sekali lagi untuk membuka halamannya.',
  touchHint: 'Ketuk kabupaten untuk membaca catatannya.',
  zoomHint: 'Perbesar: tombol, cubit, atau Ctrl + gulir.',
  zoomIn: 'Perbesar peta',
  zoomOut: 'Perkecil peta',
  wholeMap: (place = 'NTT') => `Tampilkan seluruh ${place}`,
  approximateBoundaries: 'batas perkiraan',
  officialBoundaries: 'batas resmi',
  legend: 'Keterangan warna dan corak',
  points: 'Titik gerai',
  point: {
    none: 'belum dibuka',
    planned: 'direncanakan',
    prepared: 'disiapkan',
    possibly: 'mungkin sudah dibuka',
    exact: 'dibuka, tanggal pasti',
    window: 'dibuka, tanggal belum pasti',
    operating: 'beroperasi',
    paused: 'berhenti sementara',
    closed: 'tutup',
  },
  pointNote: 'titik gerai diletakkan di ibu kota sampai tempatnya disurvei',
  openPage: 'Buka halaman',
  mapFailed: 'Peta tidak dapat dimuat; tabel memuat isi yang sama.',
  table: {
    caption: (layer: string) => `${layer} menurut kabupaten/kota`,
    kabupaten: 'Kabupaten/Kota',
    island: 'Pulau',
    state: 'Keadaan',
    value: 'Catatan',
  },
}
