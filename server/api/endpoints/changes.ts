import { z } from 'zod'
import { listFiguresOfTwoDays } from '#server/change/queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { figureChange, type FigureChange } from '#shared/change/figure-change.ts'
import { figureNames, unitOf, units } from '#shared/figure/figure.ts'
import { codesInArea, formatArea, parseArea } from '#shared/wilayah/area.ts'
import { areaTextSchema } from '#shared/wilayah/schema.ts'
import { withWords } from '../bilingual.ts'
import { dayColumn, orNull } from '../columns.ts'
import { areaParameter, comparedDays, groupingParameter, periodOf } from '../compared-days.ts'
import { defineEndpoint } from '../endpoint.ts'
import { FACTS_ATTRIBUTION, FACTS_LICENCE } from '../licence.ts'

const countSchema = z.int().nonnegative()
const kinds = ['changed', 'same', 'first', 'gone', 'none'] as const satisfies FigureChange['kind'][]

export const changesEndpoint = defineEndpoint({
  name: 'changes',
  summary: {
    id: 'Perubahan angka antara dua hari, menurut wilayah',
    en: 'How figures changed between two days, by area',
  },
  definition: {
    id: 'Satu baris per wilayah dan angka: keadaan pada akhir hari pertama (before) dan hari kedua (after), masing-masing yang pasti (low) dan yang mungkin (high). changeLow dan changeHigh: bertambah paling sedikit dan paling banyak sekian. kind: changed (berubah), same (tetap), first (pertama kali tercatat: sebelumnya tidak ada catatan, yang bukan nol), gone (semua catatannya dibatalkan), none (belum pernah ada catatan).',
    en: 'One row per area and figure: how it stood at the end of the first day (before) and of the second (after), each with what is certain (low) and what is possible (high). changeLow and changeHigh: it grew by at least and at most that much. kind: changed, same, first (its first record: before there was none, which is not zero), gone (all its records were taken back), none (never recorded).',
  },
  licence: FACTS_LICENCE,
  attribution: FACTS_ATTRIBUTION,
  parameters: { ...comparedDays, area: areaParameter, grouping: groupingParameter },
  row: z.object({
    area: withWords(areaTextSchema, {
      id: 'Wilayah: province, island:NAMA, atau kode kabupaten/kota',
      en: 'Area: province, island:NAME, or the code of a kabupaten or kota',
    }),
    figure: withWords(z.enum(figureNames), { id: 'Nama angka', en: 'Name of the figure' }),
    unit: withWords(z.enum(units), { id: 'Satuan', en: 'Unit' }),
    from: dayColumn({ id: 'Hari pertama', en: 'First day' }),
    to: dayColumn({ id: 'Hari kedua', en: 'Second day' }),
    kind: withWords(z.enum(kinds), { id: 'Apa yang terjadi dengan angka ini', en: 'What became of the figure' }),
    beforeLow: orNull(countSchema, { id: 'Hari pertama: yang pasti', en: 'First day: what is certain' }),
    beforeHigh: orNull(countSchema, { id: 'Hari pertama: yang mungkin', en: 'First day: what is possible' }),
    afterLow: orNull(countSchema, { id: 'Hari kedua: yang pasti', en: 'Second day: what is certain' }),
    afterHigh: orNull(countSchema, { id: 'Hari kedua: yang mungkin', en: 'Second day: what is possible' }),
    changeLow: orNull(z.int(), { id: 'Bertambah paling sedikit', en: 'Grew by at least' }),
    changeHigh: orNull(z.int(), { id: 'Bertambah paling banyak', en: 'Grew by at most' }),
  }),
  examples: ['from=2025-12-19&to=2026-02-05', 'from=2025-12-19&to=2026-02-05&grouping=kabupaten&format=csv'],
  async read({ db, scope, values, day, knownAt }) {
    const period = periodOf(values.from, day)
    const kabupaten = await listKabupaten(db, scope)
    const days = await listFiguresOfTwoDays(db, scope, { period, by: values.by, knownAt })
    const whole = codesInArea(parseArea(values.area) ?? { kind: 'province' }, kabupaten)
    const areas =
      values.grouping === 'kabupaten'
        ? whole.map((code) => ({ area: formatArea({ kind: 'kabupaten', code }), codes: [code] }))
        : [{ area: values.area, codes: whole }]
    return areas.flatMap(({ area, codes }) =>
      figureNames.map((figure) => {
        const change = figureChange(days, figure, codes)
        const { before, after, change: grown } = { before: undefined, after: undefined, change: undefined, ...change }
        return {
          ...{ area, figure, unit: unitOf(figure), ...period, kind: change.kind },
          ...{ beforeLow: before?.low ?? null, beforeHigh: before?.high ?? null },
          ...{ afterLow: after?.low ?? null, afterHigh: after?.high ?? null },
          ...{ changeLow: grown?.low ?? null, changeHigh: grown?.high ?? null },
        }
      }),
    )
  },
})
