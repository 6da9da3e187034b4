import fc from 'fast-check'
import { expect, describe, test } from 'vitest'
import { officeAndPerson, splitSpeaker } from './speaker.ts'

describe('a speaker is split into office and person', () => {
  test.each([
    ['Gubernur Melki Laka Lena', { office: 'Gubernur', person: 'Melki Laka Lena' }],
    ['Kadis PMD Viktor Manek', { office: 'Kadis PMD', person: 'Viktor Manek' }],
    ['Kabid UEM-TTG PMD Malaka Lambertus Nana', { office: 'Kabid UEM-TTG PMD Malaka', person: 'Lambertus Nana' }],
    ['Kabid Dinas Koperasi UKM Yeremias Manu', { office: 'Kabid Dinas Koperasi UKM', person: 'Yeremias Manu' }],
    ['Plt Kadis Perindagkop Robert Amheka', { office: 'Plt Kadis Perindagkop', person: 'Robert Amheka' }],
    ['Plt Kepala Badan Keuangan Benhard Menoh', { office: 'Plt Kepala Badan Keuangan', person: 'Benhard Menoh' }],
    ['Bupati Sumba Tengah Paulus Limu', { office: 'Bupati Sumba Tengah', person: 'Paulus Limu' }],
    ['Bupati Sumba Barat Daya Ratu Wulla', { office: 'Bupati Sumba Barat Daya', person: 'Ratu Wulla' }],
    ['Wakil Bupati Ende Dominikus Mere', { office: 'Wakil Bupati Ende', person: 'Dominikus Mere' }],
    ['Kadis Koperasi Matim Fransiskus Sinta', { office: 'Kadis Koperasi Matim', person: 'Fransiskus Sinta' }],
    ['Menkominfo Johnny Plate', { office: 'Menkominfo', person: 'Johnny Plate' }],
    ['BAKTI Erwien Kurniawan', { office: 'BAKTI', person: 'Erwien Kurniawan' }],
    ['Tim Meja Rakyat', { office: 'Tim Meja Rakyat' }],
    ['Kominfo', { office: 'Kominfo' }],
    ['Gubernur Melki Laka Lena (citing BI)', { office: 'Gubernur', person: 'Melki Laka Lena', remark: 'citing BI' }],
    [
      'Augustinus Frumentius (Disperindag NTT, opinion)',
      { office: 'Disperindag NTT', person: 'Augustinus Frumentius', remark: 'Disperindag NTT, opinion' },
    ],
    ['(reporter)', { remark: 'reporter' }],
    ['(ANTARA report, Wali Kota Kupang)', { remark: 'ANTARA report, Wali Kota Kupang' }],
    ['Maria Goreti', { person: 'Maria Goreti' }],
    ['Kepala', { office: 'Kepala' }],
    ['Gubernur NTT, Melki Laka Lena', { office: 'Gubernur NTT', person: 'Melki Laka Lena' }],
    ['Melki Laka Lena, Gubernur NTT', { office: 'Gubernur NTT', person: 'Melki Laka Lena' }],
    ['Direktur Utama Bank NTT Yohanis Praing', { office: 'Direktur Utama Bank NTT', person: 'Yohanis Praing' }],
    ['Anggota DPRD NTT Simson', { office: 'Anggota DPRD NTT', person: 'Simson' }],
    ['Maria Goreti, ibu rumah tangga', { person: 'Maria Goreti, ibu rumah tangga' }],
    ['', {}],
  ])('%j', (text, expected) => {
    expect(splitSpeaker(text)).toEqual(expected)
  })
})

describe('one office has one name, however it was written', () => {
  test.each<[string, string | undefined, string | undefined, string | undefined]>([
    ['Gubernur NTT Melki Laka Lena', undefined, 'Gubernur', 'Melki Laka Lena'],
    ['Kepala Dinas PMD Provinsi NTT Viktor Manek', undefined, 'Kadis PMD', 'Viktor Manek'],
    ['Kepala Dinas Pemberdayaan Masyarakat dan Desa NTT', undefined, 'Kadis PMD', undefined],
    ['Wakil Gubernur Johni Asadoma', undefined, 'Wagub', 'Johni Asadoma'],
    ['Direktur Utama Bank NTT', undefined, 'Direktur Utama Bank NTT', undefined],
    ['Viktor Manek', 'Kepala Dinas PMD NTT', 'Kadis PMD', 'Viktor Manek'],
    ['Kantor Wilayah Pos Budi', 'Kantor Wilayah Pos', 'Kantor Wilayah Pos', 'Budi'],
    ['Humas', 'Humas', 'Humas', undefined],
    ['Melki Laka Lena', undefined, undefined, 'Melki Laka Lena'],
  ])('%s (%s)', (speaker, told, office, person) => {
    expect(officeAndPerson({ speaker, office: told })).toEqual({
      ...(office !== undefined && { office }),
      ...(person !== undefined && { person }),
    })
  })
})

test('any text is split without failing', () => {
  fc.assert(fc.property(fc.string(), (text) => void splitSpeaker(text)))
})
