import { unitOf, type FigureName } from '#shared/figure/figure.ts'
import { createSay } from '#shared/claim/say.ts'
import type { Settle } from '#shared/claim/settle.ts'
import { spokenId } from '#shared/claim/spoken-id.ts'
import { figureMessages } from '../../id/figure.ts'
import { format } from '../../id/format.ts'
import { metricName } from './names.ts'

const say = createSay(format, spokenId)
const items = (count: number, figure: FigureName) =>
  `${format.number(count)} ${figureMessages.unit(unitOf(figure), count)}`
const list = (values: string) => format.list(values.split(' | ').map((value) => say.period(value)))

/** What would settle a claim, as a piece of work that somebody can do. `inArea` makes `di Timor` of an area. */
export function settleText(settle: Settle, inArea: (area: string) => string): string {
  switch (settle.need) {
    case 'records':
      return `Catatan “${figureMessages.name(settle.figure)}” ${inArea(settle.area)}, yang belum ada.`
    case 'missingRecords':
      return `Catatan dengan sumber untuk ${items(settle.count, settle.figure)} yang disebut, tetapi belum tercatat ${inArea(settle.area)} per ${say.period(settle.asOf)}.`
    case 'whichRecords':
      return `Keterangan mana dari ${items(settle.count, settle.figure)} yang tercatat ${inArea(settle.area)} per ${say.period(settle.asOf)} tidak ikut dihitung.`
    case 'exactDays':
      return `Hari pasti untuk peristiwa “${figureMessages.name(settle.figure)}” ${inArea(settle.area)} yang baru diketahui rentangnya sekitar ${say.period(settle.asOf)}.`
    case 'datedDocument':
      return `Dokumen bertanggal (surat, undangan, atau berita acara) untuk ${list(settle.days)}.`
    case 'sameUnit':
      return `Angka yang sama dalam satuan ${figureMessages.unit(unitOf(settle.figure), 2)}, bukan ${say.unit(settle.unit)}.`
    case 'number':
      return `Angka pasti sebagai ganti “${settle.said}”.`
    case 'originalReport':
      return `Laporan atau berita acara asal dari nilai yang berbeda: ${list(settle.values)}.`
    case 'listByName':
      return `Daftar nama yang menjelaskan apa yang dihitung dengan ${say.quantity(settle.said, '')} (${format.list(settle.units.split(' | ').map((unit) => say.unit(unit)))}).`
    case 'listOfParts':
      return `Rincian bagian-bagian dari ${say.quantity(settle.total, settle.unit)}, masing-masing dengan angka dan satuannya.`
    case 'inputs':
      return `Dasar hitungan: berapa ${say.unit(settle.countUnit)}, berapa kali, dan berapa ${say.amount(settle.rate, settle.rate, settle.rateUnit)} itu berlaku.`
    case 'listOfRest':
      return `Daftar ${format.number(settle.rest)} kabupaten/kota yang dimaksud.`
    case 'listByDesa':
      return `Daftar menurut desa dan kelurahan ${inArea(settle.area)} yang dapat disandingkan dengan daftar Kemendagri.`
    case 'dayMeant':
      return `Hari yang sebenarnya dimaksud di sumber itu, bukan ${say.period(settle.day)}.`
    case 'launchDays':
      return `Hari buka setiap gerai sampai urutan ke-${format.number(settle.position)}.`
    case 'document':
      return `Dokumen di balik angka “${metricName(settle.metric)}”.`
  }
}
