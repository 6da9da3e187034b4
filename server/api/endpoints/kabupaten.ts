import { z } from 'zod'
import { listBpsCodes, listKabupaten } from '#server/wilayah/queries.ts'
import { islandSchema, kabupatenJenisSchema } from '#shared/wilayah/schema.ts'
import { withWords, type Bilingual } from '../bilingual.ts'
import { kabupatenColumn, textColumn } from '../columns.ts'
import { defineEndpoint } from '../endpoint.ts'
import { FACTS_LICENCE, KABUPATEN_ATTRIBUTION } from '../licence.ts'

const countSchema = z.int().nonnegative()

const geojson: Bilingual = {
  id: 'GeoJSON memuat batas wilayahnya; header X-Boundaries berisi official bila batas resmi terpasang, approximate bila batas perkiraan.',
  en: 'GeoJSON holds the boundaries; the header X-Boundaries says official or approximate.',
}

export const kabupatenEndpoint = defineEndpoint({
  name: 'kabupaten',
  summary: { id: '21 kabupaten dan 1 kota', en: 'The 21 kabupaten and 1 kota' },
  definition: {
    id: `Satu baris per kabupaten/kota di Nusa Tenggara Timur, menurut kode Kemendagri. ${geojson.id}`,
    en: `One row per kabupaten or kota of Nusa Tenggara Timur, by Kemendagri code. ${geojson.en}`,
  },
  nationalWords: {
    summary: { id: 'Kabupaten dan kota', en: 'The kabupaten and kota' },
    definition: {
      id: `Satu baris per kabupaten/kota, menurut kode Kemendagri. ${geojson.id}`,
      en: `One row per kabupaten or kota, by Kemendagri code. ${geojson.en}`,
    },
  },
  licence: FACTS_LICENCE,
  attribution: KABUPATEN_ATTRIBUTION,
  parameters: {},
  row: z.object({
    code: kabupatenColumn,
    name: textColumn({ id: 'Nama resmi', en: 'Official name' }),
    jenis: withWords(kabupatenJenisSchema, { id: 'kabupaten atau kota', en: 'Whether it is a kabupaten or a kota' }),
    island: withWords(islandSchema, {
      id: 'Pulau menurut pengelompokan pemerintah provinsi',
      en: 'Island, as the province groups them',
    }),
    capital: textColumn({ id: 'Ibu kota', en: 'Capital' }),
    lat: withWords(z.number().min(-90).max(90), {
      id: 'Lintang ibu kota (WGS 84)',
      en: 'Latitude of the capital (WGS 84)',
    }),
    lon: withWords(z.number().min(-180).max(180), {
      id: 'Bujur ibu kota (WGS 84)',
      en: 'Longitude of the capital (WGS 84)',
    }),
    population: withWords(countSchema, {
      id: 'Penduduk menurut Kepmendagri 300.2.2-2138/2025',
      en: 'Population according to Kepmendagri 300.2.2-2138/2025',
    }),
    desaCount: withWords(countSchema, {
      id: 'Banyaknya desa; kelurahan tidak dihitung',
      en: 'Number of desa; kelurahan are not counted',
    }),
    bpsCode: textColumn({ id: 'Kode BPS, misalnya 5306', en: 'BPS code, such as 5306' }),
  }),
  withoutProvince: 'country',
  examples: ['', 'format=csv', 'format=geojson'],
  async read({ db, scope }) {
    const bpsCodes = await listBpsCodes(db)
    const rows = await listKabupaten(db, scope)
    return rows.map(({ code, name, jenis, island, capital, latitude, longitude, population, desaCount }) => {
      const bpsCode = bpsCodes.get(code) ?? ''
      return { code, name, jenis, island, capital, lat: latitude, lon: longitude, population, desaCount, bpsCode }
    })
  },
  geojson: {
    geometry: 'MultiPolygon',
    toFeature(row, shapes) {
      return { type: 'Feature', id: row.code, geometry: shapes?.shapeOf(row.code) ?? null, properties: row }
    },
  },
})
