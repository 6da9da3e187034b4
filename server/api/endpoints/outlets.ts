import { z } from 'zod'
import { listOutlets } from '#server/outlet/queries.ts'
import { listShelves } from '#server/outlet/shelf-queries/of-outlets.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { countedReport } from '#shared/outlet/reports.ts'
import { withWords } from '../bilingual.ts'
import { idColumn, kabupatenColumn, orNull, sourceColumns, textColumn, toSourceColumns } from '../columns.ts'
import { defineEndpoint } from '../endpoint.ts'
import { FACTS_ATTRIBUTION, FACTS_LICENCE } from '../licence.ts'
import { asOfParameter, knownAtParameter } from '../parameters.ts'
import {
  operatorColumns,
  pointColumns,
  shelfColumns,
  standingColumns,
  toPointCells,
  toShelfCells,
  toStandingCells,
} from './outlet-columns.ts'
import { outletReportSchema, toReports, toReportText } from './outlet-report.ts'

export const outletsEndpoint = defineEndpoint({
  name: 'outlets',
  summary: { id: 'Gerai NTT Mart dan semua laporan tentangnya', en: 'NTT Mart outlets and every report about them' },
  definition: {
    id: 'Satu baris per gerai. status per tanggal yang ditanyakan: notYet (belum), planned (direncanakan), inProcess (disiapkan), possible (mungkin sudah diluncurkan: harinya belum pasti), launched (sudah diluncurkan, belum ada kabar sesudahnya), operating (beroperasi), paused (berhenti sementara), closed (tutup). Tahap dan jendela harinya menurut laporan yang paling kuat; laporan tandingan tetap dicantumkan. Kolom shelf… meringkas laporan rak; yang belum dilaporkan kosong, bukan nol.',
    en: 'One row per outlet. status at the day asked for: notYet, planned, inProcess, possible (the day of the launch is uncertain), launched (no news since), operating, paused, closed. Milestones and their windows are those of the best supported reports; rival reports are kept. The columns shelf… sum up the shelf reports; what was not reported is null, not zero.',
  },
  licence: FACTS_LICENCE,
  attribution: `${FACTS_ATTRIBUTION}; titik ibu kota: GeoNames (CC BY 4.0)`,
  parameters: { asOf: asOfParameter, knownAt: knownAtParameter },
  row: z.object({
    id: idColumn,
    kabupaten: kabupatenColumn,
    label: textColumn({ id: 'Nama gerai', en: 'Name of the outlet' }),
    place: orNull(z.string(), { id: 'Alamat atau tempat menurut laporan', en: 'Address or place, as reported' }),
    ...operatorColumns,
    ...standingColumns,
    ...pointColumns,
    ...shelfColumns,
    reports: withWords(z.array(outletReportSchema), {
      id: 'Semua laporan; dalam CSV berupa satu teks',
      en: 'Every report; one text in CSV',
    }),
    ...sourceColumns,
  }),
  examples: ['', 'asOf=2026-01-02', 'asOf=2026-02-05&format=geojson', 'format=csv'],
  async read({ db, scope, day, knownAt }) {
    const points = new Map((await listKabupaten(db, scope)).map((row) => [row.code, row]))
    const outlets = await listOutlets(db, scope, knownAt)
    const { rows: shelves } = await listShelves(db, outlets, { day, knownAt })
    const shelfOf = new Map(shelves.map((shelf) => [shelf.outletId, shelf]))
    return outlets.map((outlet) => {
      const counted = countedReport(outlet.events, 'launched') ?? outlet.events[0]
      return {
        id: outlet.id,
        kabupaten: outlet.kabupatenCode,
        label: outlet.label,
        place: outlet.place,
        operatorKind: outlet.operatorKind,
        operator: outlet.operatorName,
        ...toStandingCells(outlet, day),
        ...toPointCells(outlet, points.get(outlet.kabupatenCode)),
        ...toShelfCells(shelfOf.get(outlet.id)),
        reports: toReports(outlet.events),
        ...toSourceColumns(counted?.source ?? outlet.source),
      }
    })
  },
  toCells: ({ milestones, reports }) => ({
    milestones: milestones.map(toMilestoneText).join('; '),
    reports: reports.map(toReportText).join('; '),
  }),
  geojson: {
    geometry: 'Point',
    toFeature: (row) => ({
      type: 'Feature',
      id: row.id,
      geometry: { type: 'Point', coordinates: [row.lon, row.lat] },
      properties: row,
    }),
  },
})

function toMilestoneText({ event, notBefore, notAfter }: { event: string; notBefore: string; notAfter: string }) {
  return `${event} ${notBefore === notAfter ? notBefore : `${notBefore}/${notAfter}`}`
}
