import {
  countryDesaFile,
  countryKabupatenFile,
  kecamatanFile,
  provinceFile,
  type KabupatenName,
} from '#data/country/country-files.ts'
import { readCsv, type CsvFile } from '#data/read-csv.ts'
import { provinceOf, type Province } from '#shared/wilayah/province.ts'
import type { Desa, Kabupaten } from '#shared/wilayah/schema.ts'
import { createRandom } from '../random.ts'

/** A province with its kabupaten and their desa. */
export type ProvinceWilayah = { province: Province; kabupaten: Kabupaten[]; desa: Desa[] }

/** All provinces of the country by code. */
export function readProvinces(): Province[] {
  return valuesOf(provinceFile)
}

/**
 * What the register tells of the provinces other than Nusa Tenggara Timur, those asked for. What it does not tell (population, area,
 * capital) is invented, and says so.
 */
export function readOtherProvinces(provinces: readonly Province[]): ProvinceWilayah[] {
  const kecamatanNames = new Map(valuesOf(kecamatanFile).map(({ code, name }) => [code, name]))
  const desaOf = Map.groupBy(valuesOf(countryDesaFile), ({ code }) => code.slice(0, 5))
  const kabupatenOf = Map.groupBy(valuesOf(countryKabupatenFile), ({ code }) => provinceOf(code))
  return provinces
    .filter(({ code }) => kabupatenOf.has(code))
    .map((province) => {
      const named = kabupatenOf.get(province.code) ?? []
      const told = named.map((row) => {
        const desa = (desaOf.get(row.code) ?? []).map((each): Desa => {
          const kecamatanCode = each.code.slice(0, 8)
          const jenis = each.code[9] === '1' ? 'kelurahan' : 'desa'
          const kecamatan = kecamatanNames.get(kecamatanCode) ?? ''
          return { ...each, kabupatenCode: row.code, kecamatanCode, kecamatan, jenis }
        })
        return { kabupaten: withInventedFacts(row, desa), desa }
      })
      return { province, kabupaten: told.map((each) => each.kabupaten), desa: told.flatMap((each) => each.desa) }
    })
}

function withInventedFacts(row: KabupatenName, desa: readonly Desa[]): Kabupaten {
  const random = createRandom(`wilayah|${row.code}`)
  const kelurahanCount = desa.filter(({ jenis }) => jenis === 'kelurahan').length
  const desaCount = desa.length - kelurahanCount
  const byKecamatan = Map.groupBy(desa, ({ kecamatanCode }) => kecamatanCode)
  const urban = (list: readonly Desa[]) => list.filter(({ jenis }) => jenis === 'kelurahan').length
  const seat = [...byKecamatan.values()].reduce<Desa[]>((most, list) => (urban(list) > urban(most) ? list : most), [])
  const capital = seat[0] ?? desa[0]
  return {
    ...row,
    bpsCode: row.code.replace('.', ''),
    capital: row.jenis === 'kota' ? row.shortName.replace(/^Kota /, '') : (capital?.kecamatan ?? row.shortName),
    ...centreOf(seat.length > 0 ? seat : desa, desa),
    population: desaCount * random.int(1800, 4200) + kelurahanCount * random.int(5000, 14_000),
    populationSource: 'Simulasi: angka contoh, bukan data penduduk',
    areaKm2: desaCount * random.int(8, 30) + kelurahanCount * random.int(2, 6),
    kecamatanCount: byKecamatan.size,
    desaCount,
    kelurahanCount,
    bts4gSitesPlanned2021: 0,
    coordinateNote: 'Simulasi: ibu kota dan titiknya ditebak dari kecamatan dengan kelurahan terbanyak',
  }
}

function centreOf(seat: readonly Desa[], all: readonly Desa[]): { latitude: number; longitude: number } {
  const placed = (list: readonly Desa[]) =>
    list.flatMap(({ latitude, longitude }) =>
      latitude === undefined || longitude === undefined ? [] : [{ latitude, longitude }],
    )
  const points = placed(seat).length > 0 ? placed(seat) : placed(all)
  const mean = (values: readonly number[]) =>
    Number((values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(4))
  return { latitude: mean(points.map((each) => each.latitude)), longitude: mean(points.map((each) => each.longitude)) }
}

function valuesOf<T>(file: CsvFile<T>): T[] {
  return readCsv(file).rows.map(({ value }) => value)
}
