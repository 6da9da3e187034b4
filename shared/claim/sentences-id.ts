import { format } from '#shared/messages/id/format.ts'
import { figureMessages } from '#shared/messages/id/figure.ts'
import { unitOf } from '#shared/figure/figure.ts'
import type { FindingNumbers } from './check-result.ts'
import { createSay } from './say.ts'
import type { AreaNames, ClaimSentences } from './sentences.ts'
import { spokenId } from './spoken-id.ts'

const say = createSay(format, spokenId)
const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']

/** The findings in Indonesian, as they can be said aloud. */
export function createIdSentences(nameOf: AreaNames): ClaimSentences {
  const inArea = (area: string) => {
    if (area === 'province') return 'di NTT'
    return area.startsWith('island:') ? `di ${area.slice('island:'.length)}` : `di ${nameOf(area) ?? area}`
  }
  const recorded = ({ figure, counted, area, low, high }: FindingNumbers['insideRecord']) => {
    const unit = counted === 'kabupaten' ? 'kabupaten/kota' : figureMessages.unit(unitOf(figure), high)
    return `${say.interval({ low, high })} ${unit} (${figureMessages.name(figure)} ${inArea(area)})`
  }
  const others = (values: string, unit: string) =>
    say.list(values.split(' | ').map((value) => say.quantity(value, unit)))
  const register = (unit: string) =>
    unit
      .split('+')
      .map((noun) => (noun === 'kabupaten' ? 'kabupaten/kota' : noun))
      .join(' dan ')

  return {
    insideRecord: (at) =>
      `Disebut ${say.quantity(at.said, at.unit)} per ${say.period(at.asOf)}; tercatat ${recorded(at)}, jadi sesuai.`,
    outsideRecord: (at) =>
      `Disebut ${say.quantity(at.said, at.unit)} per ${say.period(at.asOf)}, padahal tercatat ${recorded(at)}.`,
    changedThatDay: (at) =>
      `Disebut ${say.quantity(at.said, at.unit)} per ${say.period(at.asOf)}; saat itu catatan sedang berubah, ${recorded(at)}, jadi belum dapat dipastikan.`,
    noRecord: ({ said, unit, asOf, figure, area }) =>
      `Disebut ${say.quantity(said, unit)}${asOf === said ? '' : ` per ${say.period(asOf)}`}; belum ada catatan “${figureMessages.name(figure)}” ${inArea(area)} untuk membandingkannya.`,
    otherUnit: ({ said, unit, figure }) =>
      `Disebut ${say.quantity(said, unit)}, sedangkan “${figureMessages.name(figure)}” dicatat dalam ${figureMessages.unit(unitOf(figure), 2)}; keduanya tidak dapat disandingkan.`,
    noNumber: ({ said }) => `Disebut “${said}”, tanpa angka yang dapat dibandingkan dengan catatan.`,
    dayInRecord: ({ said, notBefore, notAfter }) =>
      `Disebut ${say.period(said)}; tercatat ${window(notBefore, notAfter)}, jadi sesuai.`,
    dayOutsideRecord: ({ said, notBefore, notAfter }) =>
      `Disebut ${say.period(said)}, padahal tercatat ${window(notBefore, notAfter)}.`,
    rivals: ({ said, unit, others: values }) =>
      `Disebut ${say.quantity(said, unit)}, sementara pernyataan lain tentang hal yang sama menyebut ${others(values, unit)}.`,
    rivalsSettled: ({ said, unit, others: values }) =>
      `Pernyataan lain menyebut ${others(values, unit)}, tetapi terbantah oleh pemeriksaan lain; ${say.quantity(said, unit)} tidak.`,
    rivalsAllowed: ({ said, unit, others: values }) =>
      `Pernyataan lain menyebut ${others(values, unit)}; menurut catatan angka itu dan ${say.quantity(said, unit)} sama-sama mungkin.`,
    partsFit: ({ terms, total, sum, unit }) =>
      `${say.terms(terms, unit)} = ${say.amount(sum, sum, unit)}, sesuai dengan jumlah yang disebut, ${say.quantity(total, unit)}.`,
    partsDiffer: ({ terms, total, sum, unit }) =>
      `Bagian-bagiannya ${say.terms(terms, unit)} = ${say.amount(sum, sum, unit)}, padahal jumlah yang disebut ${say.quantity(total, unit)}.`,
    partAboveWhole: ({ said, unit }) =>
      `Disebut ${say.quantity(said, unit)}: bagiannya lebih besar daripada keseluruhannya.`,
    partsInOtherUnits: ({ terms, total, sum, unit, units }) =>
      `${say.terms(terms, unit)} = ${say.number(sum)} menjumlahkan satuan yang berbeda (${unitList(units)}), jadi tidak dapat disandingkan dengan ${say.quantity(total, unit)}.`,
    manyMeanings: ({ said, count, meanings }) =>
      `Angka ${say.quantity(said, '')} dipakai untuk ${say.number(count)} hal yang berbeda, dalam satuan ${unitList(meanings)}.`,
    factorsFit: (at) => `${factors(at)}, sesuai dengan yang disebut, ${say.quantity(at.said, at.unit)}.`,
    factorsDiffer: (at) =>
      `${factors(at)}, padahal disebut ${say.quantity(at.said, at.unit)}: ${times(at.times)} hasil kalinya.`,
    factorsElsewhere: (at) =>
      `${factors(at)}; dari sumber lain disebut ${say.quantity(at.said, at.unit)}, ${times(at.times)} hasil kali itu, mungkin dengan hitungan lain.`,
    restFits: ({ rest, launched, kabupatenCount }) =>
      `${say.quantity(launched, '')} sudah dan ${say.number(rest)} belum, bersama ${say.number(kabupatenCount)} kabupaten/kota: sesuai.`,
    restDiffers: ({ rest, launched, kabupatenCount }) =>
      `${say.quantity(launched, '')} sudah dan ${say.number(rest)} belum tidak berjumlah ${say.number(kabupatenCount)} kabupaten/kota.`,
    inRegister: ({ said, unit, area, registered, registerUnit }) =>
      `Disebut ${say.quantity(said, unit)}; daftar Kemendagri memuat ${say.number(registered)} ${register(registerUnit)} ${inArea(area)}, jadi sesuai.`,
    aboveRegister: ({ said, unit, area, registered, registerUnit }) =>
      `Disebut ${say.quantity(said, unit)}, padahal daftar Kemendagri hanya memuat ${say.number(registered)} ${register(registerUnit)} ${inArea(area)}.`,
    weekdayMatches: ({ printed, day }) =>
      `Tertulis hari ${weekdays[printed]}, dan ${say.day(day)} memang hari ${weekdays[printed]}.`,
    weekdayDiffers: ({ printed, actual, day }) =>
      `Tertulis hari ${weekdays[printed]}, padahal ${say.day(day)} jatuh pada hari ${weekdays[actual]}.`,
    afterPublication: ({ day, published }) =>
      `Pernyataan ini untuk ${say.day(day)}, padahal sumbernya sudah terbit ${say.period(published)}.`,
    inFuture: ({ day, today }) => `Pernyataan ini untuk ${say.day(day)}, padahal hari ini baru ${say.day(today)}.`,
    publishedInFuture: ({ day, today }) =>
      `Sumbernya bertanggal ${say.day(day)}, padahal hari ini baru ${say.day(today)}.`,
    sequenceFits: ({ position, low, high, area }) =>
      `Disebut gerai ke-${say.number(position)} (${inArea(area)}); menurut catatan urutannya ke-${say.interval({ low, high })}, jadi sesuai.`,
    sequenceDiffers: ({ position, low, high, area }) =>
      `Disebut gerai ke-${say.number(position)} (${inArea(area)}), padahal menurut catatan urutannya ke-${say.interval({ low, high })}.`,
    sequenceUnrecorded: ({ position, area }) =>
      `Disebut gerai ke-${say.number(position)}; belum ada catatan peluncuran gerai ${inArea(area)} untuk memeriksa urutannya.`,
    nothingToCompare: () => 'Belum ada catatan atau pernyataan lain yang dapat dibandingkan dengan pernyataan ini.',
  }
}

function unitList(units: string): string {
  return say.list(units.split(' | ').map((unit) => say.unit(unit)))
}

function window(notBefore: string, notAfter: string): string {
  return notBefore === notAfter ? say.day(notBefore) : `antara ${say.day(notBefore)} dan ${say.day(notAfter)}`
}

function factors({ count, countUnit, rate, rateUnit, product, unit }: FindingNumbers['factorsFit']): string {
  return `${say.amount(count, count, countUnit)} × ${say.amount(rate, rate, rateUnit)} = ${say.amount(product, product, unit)}`
}

function times(ratio: number): string {
  return ratio >= 1
    ? `sekitar ${say.number(Math.round(ratio * 10) / 10)} kali`
    : `hanya ${say.number(Math.round(ratio * 100))}% dari`
}
