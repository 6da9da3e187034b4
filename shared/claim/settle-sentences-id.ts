import { unitOf } from '#shared/figure/figure.ts'
import { figureMessages } from '#shared/messages/id/figure.ts'
import { format } from '#shared/messages/id/format.ts'
import { createSay } from './say.ts'
import type { AreaNames } from './sentences.ts'
import type { SettleSentences } from './settle-sentences.ts'
import type { Settle } from './settle.ts'
import { spokenId } from './spoken-id.ts'

const say = createSay(format, spokenId)
type About = Pick<Extract<Settle, { need: 'records' }>, 'figure' | 'area'>

/** What would settle a claim, in Indonesian, as it can be asked for. */
export function createIdSettleSentences(nameOf: AreaNames): SettleSentences {
  const inArea = (area: string) => {
    if (area === 'province') return 'di NTT'
    return area.startsWith('island:') ? `di ${area.slice('island:'.length)}` : `di ${nameOf(area) ?? area}`
  }
  const about = ({ figure, area }: About) => `“${figureMessages.name(figure)}” ${inArea(area)}`
  return {
    records: (settle) => `Catatan ${about(settle)} sampai ${say.period(settle.asOf)}.`,
    missingRecords: (settle) =>
      `Catatan ${say.number(settle.count)} ${figureMessages.unit(unitOf(settle.figure), settle.count)} lagi untuk ${about(settle)} sampai ${say.period(settle.asOf)}, atau rincian angka yang disebut.`,
    whichRecords: (settle) =>
      `Rincian yang menunjukkan ${say.number(settle.count)} ${figureMessages.unit(unitOf(settle.figure), settle.count)} mana dari ${about(settle)} yang tidak termasuk per ${say.period(settle.asOf)}.`,
    exactDays: (settle) =>
      `Tanggal pasti setiap peristiwa di sekitar ${say.period(settle.asOf)} untuk ${about(settle)}.`,
    datedDocument: ({ days }) =>
      `Surat, undangan, atau berita acara yang bertanggal, untuk ${choice(days.split(' | ').map(say.period))}.`,
    sameUnit: ({ figure }) =>
      `Angkanya dalam ${figureMessages.unit(unitOf(figure), 2)}, satuan pencatatan “${figureMessages.name(figure)}”.`,
    number: ({ said }) => `Angka sebagai ganti “${said}”.`,
    originalReport: ({ values }) =>
      `Laporan asal yang pertama kali menyebut ${choice(values.split(' | ').map((value) => say.quantity(value, '').trim()))}.`,
    listByName: ({ said, units }) =>
      `Daftar nama dari ${say.quantity(said, '').trim()} yang dihitung: ${choice(units.split(' | ').map((unit) => say.unit(unit)))}.`,
    listOfParts: ({ total, unit }) =>
      `Rincian setiap bagian dari ${say.quantity(total, unit)}, dengan angka dan satuannya.`,
    inputs: ({ count, countUnit, rate, rateUnit }) =>
      `Jumlah pembeli dan belanja per bulan yang sebenarnya, sebagai ganti ${say.amount(count, count, countUnit)} × ${say.amount(rate, rate, rateUnit)}.`,
    listOfRest: ({ rest }) => `Daftar nama ${say.number(rest)} kabupaten/kota yang belum.`,
    listByDesa: ({ area }) =>
      `Daftar per desa dan kelurahan ${inArea(area)}, untuk disandingkan dengan daftar Kemendagri.`,
    dayMeant: ({ day }) => `Tanggal yang dimaksud menurut sumbernya sendiri, sebagai ganti ${say.period(day)}.`,
    launchDays: ({ position }) => `Tanggal peluncuran setiap gerai sampai yang ke-${say.number(position)}.`,
    document: () => 'Dokumen atau daftar yang menjadi dasar angka ini.',
  }
}

function choice(values: readonly string[]): string {
  return values.join(' atau ')
}
