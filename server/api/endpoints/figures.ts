import { z } from 'zod'
import { listFigures } from '#server/figure/queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { figureNames, unitOf, units } from '#shared/figure/figure.ts'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import { rollUp } from '#shared/overview/roll-up.ts'
import { codesInArea, formatArea, type Area } from '#shared/wilayah/area.ts'
import { areaTextSchema } from '#shared/wilayah/schema.ts'
import { allIslands } from '#shared/wilayah/kabupaten.ts'
import { withWords } from '../bilingual.ts'
import { orNull } from '../columns.ts'
import { defineEndpoint } from '../endpoint.ts'
import { FACTS_ATTRIBUTION, FACTS_LICENCE } from '../licence.ts'
import { asOfParameter, byParameter, knownAtParameter, type Grouping } from '../parameters.ts'

const countSchema = z.int().nonnegative()

export const figuresEndpoint = defineEndpoint({
  name: 'figures',
  summary: { id: 'Semua angka per tanggal, menurut wilayah', en: 'Every figure at a day, by area' },
  definition: {
    id: 'Angka adalah jumlah catatan bertanggal. Bila hari suatu peristiwa belum pasti, angka berupa rentang: low yang pasti, high yang mungkin. Bila belum pernah ada catatan, low dan high kosong dan recorded 0: tidak ada data bukan nol.',
    en: 'A figure sums dated records. While the day of an event is uncertain a figure is an interval: low is certain, high is possible. Where nothing was ever recorded, low and high are null and recorded is 0: no data is not zero.',
  },
  licence: FACTS_LICENCE,
  attribution: FACTS_ATTRIBUTION,
  parameters: { asOf: asOfParameter, knownAt: knownAtParameter, by: byParameter },
  row: z.object({
    area: withWords(areaTextSchema, {
      id: 'Wilayah: province, island:NAMA, atau kode kabupaten/kota',
      en: 'Area: province, island:NAME, or the code of a kabupaten or kota',
    }),
    figure: withWords(z.enum(figureNames), { id: 'Nama angka', en: 'Name of the figure' }),
    unit: withWords(z.enum(units), {
      id: 'Satuan; angka berbeda satuan tidak boleh dijumlahkan',
      en: 'Unit; figures of different units must not be added',
    }),
    low: orNull(countSchema, { id: 'Yang pasti', en: 'What is certain' }),
    high: orNull(countSchema, { id: 'Yang mungkin', en: 'What is possible' }),
    recorded: withWords(countSchema, {
      id: 'Banyaknya kabupaten/kota di wilayah ini yang punya catatan tentang bidang angka ini',
      en: "How many kabupaten of the area have any record of the figure's topic",
    }),
    of: withWords(countSchema, {
      id: 'Banyaknya kabupaten/kota di wilayah ini',
      en: 'How many kabupaten the area has',
    }),
  }),
  withoutProvince: 'country',
  examples: ['', 'asOf=2025-12-19&by=island', 'asOf=2026-01-02', 'by=kabupaten&format=csv'],
  async read({ db, scope, values, day, knownAt }) {
    const kabupaten = await listKabupaten(db, scope)
    const figures = await listFigures(db, scope, { day, knownAt })
    return areasBy(values.by, kabupaten).flatMap((area) => {
      const codes = codesInArea(area, kabupaten)
      return figureNames.map((figure) => {
        const sum = rollUp(figures, figure, { codes, asOf: day })
        const { low = null, high = null, reporting = 0 } = sum ?? {}
        return {
          area: formatArea(area),
          figure,
          unit: unitOf(figure),
          low,
          high,
          recorded: reporting,
          of: codes.length,
        }
      })
    })
  },
})

function areasBy(by: Grouping, kabupaten: readonly KabupatenRow[]): Area[] {
  if (by === 'province') return [{ kind: 'province' }]
  if (by === 'kabupaten') return kabupaten.map(({ code }) => ({ kind: 'kabupaten', code }))
  const present = new Set(kabupaten.map((row) => row.island))
  return allIslands.filter((island) => present.has(island)).map((island) => ({ kind: 'island', island }))
}
