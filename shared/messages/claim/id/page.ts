import type { CourseChart } from '#shared/claim/axis/course-chart.ts'
import type { ClaimPicture } from '#shared/claim/axis/picture.ts'
import type { CheckRule } from '#shared/claim/check-result.ts'
import { createSay } from '#shared/claim/say.ts'
import type { AskedNumber, MeaningStanding, RecordedNow, SayVerdict } from '#shared/claim/sayable.ts'
import { spokenId } from '#shared/claim/spoken-id.ts'
import type { Verdict } from '#shared/claim/verdict.ts'
import type { Day } from '#shared/day/day.ts'
import { unitOf } from '#shared/figure/figure.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { Sentence } from '../../words.ts'
import { figureMessages } from '../../id/figure.ts'
import { format } from '../../id/format.ts'
import { matterName, metricName } from './names.ts'
import { settleText } from './settle.ts'

const { number, interval, shortDay } = format
const say = createSay(format, spokenId)

const verdictNames: Record<Verdict, string> = {
  conflicting: 'bertentangan',
  consistent: 'sesuai',
  notCheckable: 'belum dapat diperiksa',
}

/** The answer in a word or two; the reasons stand below. */
const answers: Record<SayVerdict, string> = {
  yes: 'Boleh disebut',
  nameIt: 'Boleh, asal disebut apa yang dihitung',
  maybe: 'Belum pasti: sebut rentangnya',
  past: 'Tidak lagi: catatan sudah berubah',
  no: 'Jangan disebut dulu',
  borneOut: 'Boleh dengan menyebut sumbernya',
  untold: 'Belum dapat dipastikan',
  other: 'Jangan disebut dulu',
  unknown: 'Tidak ditemukan',
}

const reasons: Record<SayVerdict, string> = {
  yes: 'Catatan memuat angka ini, dan tidak ada pernyataan lain yang memakainya untuk hal lain.',
  nameIt: 'Catatan memuat angka ini, tetapi angka yang sama juga disebut untuk hal lain.',
  maybe: 'Catatan hanya memuat angka ini di dalam rentang, karena sebagian hari belum pasti.',
  past: 'Angka ini pernah disebut, tetapi catatan kini memuat angka lain.',
  no: 'Angka ini bertentangan dengan catatan, hitungan, atau pernyataan lain.',
  borneOut: 'Catatan kami tidak menghitungnya, tetapi pemeriksaan lain mendukungnya.',
  untold: 'Angka ini pernah disebut, tetapi belum ada catatan untuk membandingkannya.',
  other:
    'Angka dengan sebutan itu tidak ada di catatan dan belum pernah dicatat sebagai pernyataan. Yang tercatat ada di bawah ini.',
  unknown: 'Angka ini tidak ada di catatan dan belum pernah dicatat sebagai pernyataan.',
}

const standings: Record<MeaningStanding, string> = {
  holds: 'sesuai catatan sekarang',
  within: 'di dalam rentang catatan sekarang',
  past: 'catatan kini berbeda',
  borneOut: 'didukung pemeriksaan lain',
  refuted: 'bertentangan',
  untold: 'belum dapat diperiksa',
}

const rules: Record<CheckRule, string> = {
  outsideRecord: 'catatan',
  rivals: 'pernyataan lain',
  partsTotal: 'bagian dan jumlah',
  unitChanged: 'satuan berubah',
  factors: 'perkalian',
  complement: 'sudah dan belum',
  aboveRegister: 'daftar Kemendagri',
  weekday: 'hari dan tanggal',
  publication: 'tanggal terbit',
  sequence: 'nomor urut',
}

function headline(tally: Record<Verdict, number>): Sentence {
  const all = tally.conflicting + tally.consistent + tally.notCheckable
  if (all === 0) return [{ text: 'Belum ada pernyataan yang tercatat sampai hari itu.' }]
  if (tally.conflicting === 0) return [{ text: `Tidak satu pun dari ${number(all)} pernyataan bertentangan.` }]
  return [
    { text: `${number(tally.conflicting)} dari ${number(all)} pernyataan bertentangan`, attention: true },
    { text: ' dengan catatan, hitungan, atau pernyataan lain.' },
  ]
}

function lead(tally: Record<Verdict, number>): string {
  return `${number(tally.consistent)} sesuai, ${number(tally.notCheckable)} belum dapat diperiksa. Pernyataan tidak pernah mengubah catatan; setiap tanda menyebut aturan dan angkanya.`
}

function inArea(area: string, nameOf: (code: string) => string): string {
  if (area === 'province') return 'di NTT'
  if (area.startsWith('island:')) return `di ${area.slice('island:'.length)}`
  return /^\d/.test(area) ? `di ${nameOf(area)}` : 'di tiap kabupaten/kota'
}

function scopeName(scope: string, nameOf: (code: string) => string): string {
  if (scope === 'province') return 'Provinsi NTT'
  if (scope.startsWith('island:')) return `Pulau ${scope.slice('island:'.length)}`
  return /^\d/.test(scope) ? nameOf(scope) : 'Tiap kabupaten/kota'
}

function recordedText({ figure, low, high }: RecordedNow): string {
  return `${interval({ low, high })} ${figureMessages.unit(unitOf(figure), high)}`
}

function courseSummary(picture: ClaimPicture, place: string, chart: CourseChart<unknown>): string {
  const conflicts = picture.claims.filter(({ verdict }) => verdict === 'conflicting').length
  const name = picture.kind === 'rivals' ? '' : `“${figureMessages.name(picture.figure)}” ${place}`
  const told = `${number(picture.claims.length)} pernyataan tentang ${name}`
  const behind = chart.bands.length > 0 ? 'di depan rentang yang tercatat' : 'tanpa catatan di belakangnya'
  return `${told} ${behind}: ${conflicts === 0 ? 'tidak ada yang bertentangan' : `${number(conflicts)} bertentangan`}.`
}

function daysSummary(count: number, recorded: string | undefined): string {
  const told = `${number(count)} tanggal berbeda disebut untuk peristiwa yang sama`
  return recorded === undefined ? `${told}; belum ada catatan yang menentukannya.` : `${told}; tercatat ${recorded}.`
}

export const claimPageMessages = {
  title: 'Pernyataan',
  headline,
  lead,
  verdict: (verdict: Verdict) => verdictNames[verdict],
  rule: (rule: CheckRule) => `(aturan: ${rules[rule]})`,
  value: say.quantity,
  period: say.period,
  metric: metricName,
  matter: matterName,
  settle: settleText,
  inArea,
  scope: scopeName,

  askName: 'Sebelum bicara',
  askTitle: 'Bolehkah angka ini disebut?',
  askLabel: 'Angka yang akan disebut',
  askHint: 'Misalnya 20, 190 UMKM, Rp3 miliar, atau 10–12.',
  askButton: 'Periksa',
  notANumber: (text: string) => `“${text}” bukan angka. Tulis sebuah angka, boleh dengan satuannya: 20 gerai.`,
  asked: ({ text }: AskedNumber) => `“${text}”`,
  answer: (verdict: SayVerdict) => answers[verdict],
  reason: (verdict: SayVerdict) => reasons[verdict],
  standing: (standing: MeaningStanding) => standings[standing],
  sayNow: (now: RecordedNow, place: string) =>
    `${figureMessages.name(now.figure)} ${place}: ${recordedText(now)}${now.figure === 'outletsLaunched' ? ' sudah dibuka' : ''}${now.lastDay ? `, catatan terakhir ${shortDay(now.lastDay)}` : ''}.`,
  sayWithin: (now: RecordedNow, place: string) =>
    `${figureMessages.name(now.figure)} ${place}: ${recordedText(now)}; sebut rentangnya, bukan satu angka.`,
  nowRecorded: (now: RecordedNow) => `kini tercatat ${recordedText(now)}`,
  fromRecords: 'Menurut catatan',
  moreRecords: (count: number) => `dan ${number(count)} angka tercatat lainnya yang sama besar.`,
  insteadOfIt: 'Yang tercatat, dan dapat disebut',
  fromClaims: 'Pernah disebut',
  sayableTitle: (asOf: Day) => `Yang boleh disebut per ${shortDay(asOf)}, menurut catatan`,
  nothingSayable: 'Belum ada angka provinsi yang tercatat sampai hari itu.',
  notOnRecord: (names: string) => `Belum ada catatan, jadi jangan disebut sebagai angka: ${names}.`,
  lastRecord: (day: Day) => `catatan terakhir ${shortDay(day)}`,
  toRows: 'buka baris di baliknya',

  mattersName: 'Menurut perkara',
  mattersTitle: (matters: number, claims: number) =>
    `${number(claims)} pernyataan dalam ${number(matters)} perkara, yang bertentangan lebih dulu`,
  filters: 'Saringan',
  filterVerdict: 'Hasil',
  filterOffice: 'Jabatan atau instansi',
  filterMatter: 'Perkara',
  filterScope: 'Wilayah',
  all: 'semua',
  counted: (name: string, count: number) => `${name} (${number(count)})`,
  noOffice: 'Tanpa jabatan (wartawan, media)',
  applyFilters: 'Saring',
  clearFilters: 'Tampilkan semua',
  nothingLeft: 'Tidak ada pernyataan yang cocok dengan saringan ini.',
  noClaims: 'Belum ada pernyataan yang tercatat sampai hari itu.',
  noClaimsNext:
    'Berikutnya: Dinas PMD atau Biro Gubernur mencatat pernyataan beserta sumbernya, atau mengimpornya dari CSV.',

  matterTally: (tally: Record<Verdict, number>) =>
    (['conflicting', 'consistent', 'notCheckable'] as const)
      .filter((verdict) => tally[verdict] > 0)
      .map((verdict) => `${number(tally[verdict])} ${verdictNames[verdict]}`)
      .join(' · '),
  showClaims: (count: number, isRest: boolean) => `${number(count)} pernyataan${isRest ? ' lain' : ''}`,
  course: courseSummary,
  days: daysSummary,
  rivals: (count: number) =>
    `${number(count)} nilai atau arti yang tidak mungkin semuanya benar; belum ada catatan yang menentukannya.`,
  recordedBand: 'rentang yang tercatat',
  asTable: 'Sebagai tabel',
  table: { day: 'Untuk', said: 'Disebut', recorded: 'Tercatat', verdict: 'Hasil' },
  notRecorded: 'belum ada catatan',

  for: (period: string) => `untuk ${period}`,
  settles: 'Yang dapat memastikan',
  note: 'Catatan pemeriksa',
  printedWeekday: (weekday: string) => `Tertulis hari ${weekday}.`,
  links: { outlet: 'Sudah dicatat pada gerai', chronicle: 'Sudah dicatat dalam kronologi' },
  /** Beside a mark: the number alone. */
  short: (value: Interval, isOrdinal: boolean) => (isOrdinal ? `ke-${interval(value)}` : interval(value)),
}
export type ClaimPageMessages = typeof claimPageMessages
