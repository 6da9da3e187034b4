import { z } from 'zod'
import { readProducts, type ReadProduct } from '#server/product/queries.ts'
import type { Day } from '#shared/day/day.ts'
import type { ProductRow, ReportedEvent } from '#shared/overview/overview.ts'
import { productCategorySchema, productSchemeSchema } from '#shared/product/schema.ts'
import { withWords } from '../bilingual.ts'
import { dayColumn, idColumn, kabupatenColumn, orNull, sourceColumns, toSourceColumns } from '../columns.ts'
import { defineEndpoint, withPage } from '../endpoint.ts'
import { FACTS_ATTRIBUTION, FACTS_LICENCE } from '../licence.ts'
import { afterParameter, asOfParameter, knownAtParameter } from '../parameters.ts'

const statuses = ['launched', 'possible', 'registered'] as const
const daySchema = dayColumn({ id: 'Hari', en: 'Day' })

const definition = {
  id: 'Satu baris per produk yang mungkin sudah tercatat per tanggal yang ditanyakan. Dari 44 produk peluncuran, yang belum teridentifikasi tidak bernama. status: launched (sudah diluncurkan), possible (mungkin sudah), registered (tercatat, di luar peluncuran). Produsen dan data pribadi tidak dimuat.',
  en: 'One row per product that may be on record at the day asked for. Those of the 44 launch products that nobody has identified have no name. status: launched, possible, registered (on record outside the launch). Producers and personal data are left out.',
}
const MOST_ROWS = 2000
const MOST_ROWS_OF_COUNTRY = 1000

export const productsEndpoint = defineEndpoint({
  name: 'products',
  summary: {
    id: 'Produk unggulan, termasuk yang belum bernama',
    en: 'Featured products, those without a name included',
  },
  definition: withPage(definition, MOST_ROWS),
  licence: FACTS_LICENCE,
  attribution: FACTS_ATTRIBUTION,
  parameters: { asOf: asOfParameter, knownAt: knownAtParameter, after: afterParameter },
  page: { most: MOST_ROWS },
  nationalPage: { most: MOST_ROWS_OF_COUNTRY, definition: withPage(definition, MOST_ROWS_OF_COUNTRY) },
  row: z.object({
    id: idColumn,
    kabupaten: kabupatenColumn,
    launchSlot: orNull(z.int().positive(), {
      id: 'Urutan di antara produk peluncuran kabupaten/kota ini; kosong bila bukan produk peluncuran',
      en: "Place among the kabupaten's launch products; null outside the launch",
    }),
    name: orNull(z.string(), { id: 'Nama; kosong: belum teridentifikasi', en: 'Name; null: not yet identified' }),
    category: orNull(productCategorySchema, { id: 'Kategori', en: 'Category' }),
    scheme: orNull(productSchemeSchema, {
      id: 'OVOP (desa), OCOP (komunitas), atau OSOP (sekolah)',
      en: 'One village, one community or one school, one product',
    }),
    desa: orNull(z.string(), { id: 'Desa/kelurahan menurut laporan', en: 'Desa or kelurahan, as reported' }),
    status: withWords(z.enum(statuses), {
      id: 'Keadaan per tanggal yang ditanyakan',
      en: 'State at the day asked for',
    }),
    launchNotBefore: orNull(daySchema, { id: 'Hari paling awal peluncuran', en: 'First day the launch may have been' }),
    launchNotAfter: orNull(daySchema, { id: 'Hari paling akhir peluncuran', en: 'Last day the launch may have been' }),
    ...sourceColumns,
  }),
  examples: ['', 'asOf=2025-05-27', 'format=csv'],
  async *read({ db, scope, day, knownAt, after }) {
    for await (const products of readProducts(db, scope, { knownAt, after })) {
      yield toRows(products, day)
    }
  },
})

function toRows(products: readonly ReadProduct[], day: Day) {
  return products.flatMap(({ events, ...product }) => {
    const told = events.filter((event) => event.notBefore <= day)
    const status = statusAt(told, day)
    if (!status) return []
    const launch = told.find((event) => event.type === 'launched')
    const isNamed = product.launchSlot === null || told.some((event) => event.type === 'named')
    return [
      {
        id: product.id,
        kabupaten: product.kabupatenCode,
        launchSlot: product.launchSlot,
        ...(isNamed ? namesOf(product) : unnamed),
        status,
        launchNotBefore: product.launched?.notBefore ?? null,
        launchNotAfter: product.launched?.notAfter ?? null,
        ...toSourceColumns(isNamed ? product.source : (launch?.source ?? product.source)),
      },
    ]
  })
}

type Names = Pick<ProductRow, 'name' | 'category' | 'scheme' | 'desaText'>
const unnamed = { name: null, category: null, scheme: null, desa: null }

function namesOf({ name, category, scheme, desaText }: Names) {
  return { name, category, scheme, desa: desaText }
}

/** The state of a product by its events up to a day; undefined while nothing has it on record, and once it is archived. */
function statusAt(events: readonly ReportedEvent[], day: Day): (typeof statuses)[number] | undefined {
  if (events.some((event) => event.type === 'archived' && event.notAfter <= day)) return undefined
  const launched = events.find((event) => event.type === 'launched')
  if (launched) return launched.notAfter <= day ? 'launched' : 'possible'
  const registered = events.find((event) => event.type === 'registered')
  return registered && 'registered'
}
