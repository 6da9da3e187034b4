import { z } from 'zod'
import { withWords, type Bilingual } from './bilingual.ts'
import { DERIVED_SHAPES, FACTS_LICENCE, type Licence } from './licence.ts'

/** Something under `/api/v1` that is one file rather than rows. */
export type ApiDocument = { name: string; path: string; summary: Bilingual; definition: Bilingual; licence: Licence }

export const boundariesDocument: ApiDocument = {
  name: 'boundaries',
  path: '/api/v1/boundaries.topojson',
  summary: { id: 'Batas kabupaten/kota (TopoJSON)', en: 'Boundaries of the kabupaten and kota (TopoJSON)' },
  definition: {
    id: 'Batas yang terpasang, apa adanya. Header X-Boundaries: official (batas resmi) atau approximate (batas perkiraan).',
    en: 'The installed boundaries as they are. The header X-Boundaries says official or approximate.',
  },
  licence: DERIVED_SHAPES.licence,
}

export const openApiDocument: ApiDocument = {
  name: 'openapi',
  path: '/api/v1/openapi.json',
  summary: { id: 'Keterangan API untuk mesin (OpenAPI 3.1)', en: 'Description of the API for machines (OpenAPI 3.1)' },
  definition: {
    id: 'Semua alamat, parameter, dan kolom di halaman ini dalam bentuk yang dibaca program.',
    en: 'Every address, parameter and column in a form that programs read.',
  },
  licence: FACTS_LICENCE,
}

export const HEALTH_PATH = '/healthz'

/** What `/healthz` answers. */
export const healthSchema = z.object({
  status: withWords(z.enum(['ok', 'error']), {
    id: 'ok, atau error bila basis data tidak menjawab',
    en: 'ok, or error when the database does not answer',
  }),
  database: withWords(z.enum(['pglite', 'postgres']), { id: 'Basis data yang dipakai', en: 'The database in use' }),
  dataVersion: withWords(z.int().nonnegative(), { id: 'Versi data', en: 'Data version' }),
  version: withWords(z.string(), { id: 'Versi program', en: 'Version of the program' }),
})
export type Health = z.input<typeof healthSchema>
