import { describe, expect, test } from 'vitest'
import { readOtherProvinces, readProvinces } from '#data/simulator/national/country-wilayah.ts'
import { readCsv } from '#data/read-csv.ts'
import { islandsOf } from '#shared/wilayah/kabupaten.ts'
import { provinceOf } from '#shared/wilayah/province.ts'
import { kabupatenSchema } from '#shared/wilayah/schema.ts'
import { countryDesaFile, countryKabupatenFile, kecamatanFile } from './country-files.ts'
import { placeDesa } from './place-desa.ts'

const values = {
  kabupaten: readCsv(countryKabupatenFile).rows.map(({ value }) => value),
  kecamatan: readCsv(kecamatanFile).rows.map(({ value }) => value),
  desa: readCsv(countryDesaFile).rows.map(({ value }) => value),
}

describe('the country beside Nusa Tenggara Timur', () => {
  test('has 37 provinces with 492 kabupaten, 6,970 kecamatan and 80,320 desa, each once', () => {
    expect(readProvinces()).toHaveLength(38)
    expect(Object.values(values).map((rows) => new Set(rows.map(({ code }) => code)).size)).toEqual([492, 6970, 80_320])
    expect(Object.values(values).map((rows) => rows.length)).toEqual([492, 6970, 80_320])
    expect(values.desa.filter(({ code }) => code.startsWith('53.'))).toEqual([])
  })

  test('lies in one another: desa, kecamatan, kabupaten, province', () => {
    const codes = {
      kecamatan: new Set(values.kecamatan.map(({ code }) => code)),
      kabupaten: new Set<string>(values.kabupaten.map(({ code }) => code)),
      province: new Set(readProvinces().map(({ code }) => code)),
    }
    expect(values.desa.filter(({ code }) => !codes.kecamatan.has(code.slice(0, 8)))).toEqual([])
    expect(values.kecamatan.filter(({ code }) => !codes.kabupaten.has(code.slice(0, 5)))).toEqual([])
    expect(values.kabupaten.filter(({ code }) => !codes.province.has(provinceOf(code)))).toEqual([])
    const filled = new Set(values.desa.map(({ code }) => code.slice(0, 5)))
    expect(values.kabupaten.filter(({ code }) => !filled.has(code))).toEqual([])
  })

  test('has points in Indonesia, nearly all of them', () => {
    const placed = values.desa.flatMap(({ latitude, longitude }) =>
      latitude === undefined || longitude === undefined ? [] : [{ latitude, longitude }],
    )
    expect(placed.length).toBe(80_320 - 880)
    const outside = placed.filter(
      ({ latitude, longitude }) => latitude < -11 || latitude > 6 || longitude < 95 || longitude > 141.1,
    )
    expect(outside).toEqual([])
  })

  test('says of what the register does not tell that it is simulated', () => {
    const [bali] = readOtherProvinces(readProvinces().filter(({ code }) => code === '51'))
    expect(bali?.kabupaten).toHaveLength(9)
    expect(islandsOf(bali?.kabupaten ?? [])).toEqual(['Bali'])
    for (const row of bali?.kabupaten ?? []) {
      expect(kabupatenSchema.parse(row)).toEqual(row)
      expect([row.populationSource, row.coordinateNote].every((text) => text.startsWith('Simulasi: '))).toBe(true)
    }
  })
})

describe('points of desa', () => {
  const register = {
    kabupaten: new Map([
      ['93.01', 'Kabupaten Merauke'],
      ['93.02', 'Kabupaten Boven Digoel'],
    ]),
    kecamatan: new Map([['93.01.01', 'Merauke']]),
  }
  const desa = { code: '93.01.01.2001', kecamatanCode: '93.01.01', name: 'Wasur' }
  const point = { kecamatan: 'Merauke', name: 'Wasur', latitude: -8.5, longitude: 140.5 }

  test('are found where the kabupaten has another code since: by its name', () => {
    const older = { ...point, code: '91.01.01.2001', kabupaten: 'KABUPATEN MERAUKE' }
    const { placed, dropped } = placeDesa([desa], [older], register)
    expect(placed.get(desa.code)).toMatchObject({ quality: 'exact', point: { latitude: -8.5 } })
    expect(dropped).toBe(0)
  })

  test('are dropped where they lie alone among those of another kabupaten', () => {
    const lost = { ...point, code: '91.01.01.2001', kabupaten: 'Kabupaten Merauke' }
    const other = { ...point, code: '91.16.01.2001', kabupaten: 'Kabupaten Boven Digoel', latitude: -8.51 }
    const { placed, dropped } = placeDesa([desa], [lost, other], register)
    expect(dropped).toBe(2)
    expect(placed.size).toBe(0)
  })
})
