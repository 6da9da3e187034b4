import { z } from 'zod'
import { listOutlets } from '#server/outlet/queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import { rolloutStateAt } from '#shared/outlet/rollout.ts'
import { countedReport } from '#shared/outlet/reports.ts'
import type { OutletRow, ReportedEvent } from '#shared/overview/overview.ts'
import { withWords } from '../bilingual.ts'
import { dayColumn, idColumn, kabupatenColumn, orNull, sourceColumns, textColumn, toSourceColumns } from '../columns.ts'
import { defineEndpoint } from '../endpoint.ts'
import { FACTS_ATTRIBUTION, FACTS_LICENCE } from '../licence.ts'
import { asOfParameter, knownAtParameter } from '../parameters.ts'
import { outletReportSchema, toReports, toReportText } from './outlet-report.ts'

const statuses = ['planned', 'inProcess', 'possible', 'launched', 'notYet'] as const
const daySchema = dayColumn({ id: 'Hari', en: 'Day' })

export const outletsEndpoint = defineEndpoint({
  name: 'outlets',
  summary: { id: 'Gerai NTT Mart dan semua laporan tentangnya', en: 'NTT Mart outlets and every report about them' },
  definition: {
    id: 'Satu baris per gerai. status per tanggal yang ditanyakan: launched (sudah diluncurkan), possible (mungkin sudah: hari peluncurannya belum pasti), inProcess (disiapkan), planned (direncanakan), notYet (belum). launchNotBefore dan launchNotAfter adalah jendela hari peluncuran menurut laporan yang paling kuat; laporan tandingan tetap dicantumkan.',
    en: 'One row per outlet. status at the day asked for: launched, possible (the day of the launch is uncertain), inProcess, planned, notYet. launchNotBefore and launchNotAfter are the window of the launch by the best supported report; rival reports are kept.',
  },
  licence: FACTS_LICENCE,
  attribution: `${FACTS_ATTRIBUTION}; titik ibu kota: GeoNames (CC BY 4.0)`,
  parameters: { asOf: asOfParameter, knownAt: knownAtParameter },
  row: z.object({
    id: idColumn,
    kabupaten: kabupatenColumn,
    label: textColumn({ id: 'Nama gerai', en: 'Name of the outlet' }),
    place: orNull(z.string(), { id: 'Alamat atau tempat menurut laporan', en: 'Address or place, as reported' }),
    status: withWords(z.enum(statuses), {
      id: 'Keadaan per tanggal yang ditanyakan',
      en: 'State at the day asked for',
    }),
    launchNotBefore: orNull(daySchema, { id: 'Hari paling awal peluncuran', en: 'First day the launch may have been' }),
    launchNotAfter: orNull(daySchema, { id: 'Hari paling akhir peluncuran', en: 'Last day the launch may have been' }),
    sequenceNo: orNull(z.int().positive(), {
      id: 'Gerai keberapa, bila laporan menyebutnya',
      en: 'Which in number, where a report says',
    }),
    lat: withWords(z.number(), { id: 'Lintang (WGS 84)', en: 'Latitude (WGS 84)' }),
    lon: withWords(z.number(), { id: 'Bujur (WGS 84)', en: 'Longitude (WGS 84)' }),
    pointOf: withWords(z.enum(['outlet', 'capital']), {
      id: 'Titik gerai sendiri, atau titik ibu kota selama gerainya belum disurvei',
      en: "The outlet's own point, or that of the capital until it is surveyed",
    }),
    reports: withWords(z.array(outletReportSchema), {
      id: 'Semua laporan; dalam CSV berupa satu teks',
      en: 'Every report; one text in CSV',
    }),
    ...sourceColumns,
  }),
  examples: ['', 'asOf=2026-01-02', 'asOf=2026-02-05&format=geojson', 'format=csv'],
  async read({ db, day, knownAt }) {
    const points = new Map((await listKabupaten(db, OPEN_SCOPE)).map((row) => [row.code, row]))
    const outlets = await listOutlets(db, OPEN_SCOPE, knownAt)
    return outlets.map((outlet) => {
      const launched = countedReport(outlet.events, 'launched')
      const counted = launched ?? outlet.events[0]
      return {
        id: outlet.id,
        kabupaten: outlet.kabupatenCode,
        label: outlet.label,
        place: outlet.place,
        status: statusAt(outlet.events, day),
        launchNotBefore: launched?.notBefore ?? null,
        launchNotAfter: launched?.notAfter ?? null,
        sequenceNo: launched?.detail.sequenceNo ?? null,
        ...pointOf(outlet, points.get(outlet.kabupatenCode)),
        reports: toReports(outlet.events),
        ...toSourceColumns(counted?.source ?? outlet.source),
      }
    })
  },
  toCells: ({ reports }) => ({ reports: reports.map(toReportText).join('; ') }),
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

function statusAt(events: readonly ReportedEvent[], day: Day): (typeof statuses)[number] {
  const state = rolloutStateAt(countedReport(events, 'launched'), day)
  if (state !== 'notYet') return state === 'launched' ? 'launched' : 'possible'
  const isOnRecord = (type: 'prepared' | 'planned') => (countedReport(events, type)?.notAfter ?? '9999') <= day
  if (isOnRecord('prepared')) return 'inProcess'
  return isOnRecord('planned') ? 'planned' : 'notYet'
}

function pointOf(outlet: OutletRow, capital: { latitude: number; longitude: number } | undefined) {
  const { latitude, longitude } = outlet
  if (latitude !== null && longitude !== null) return { lat: latitude, lon: longitude, pointOf: 'outlet' as const }
  if (!capital) throw new Error(`outlet ${outlet.id} lies in no kabupaten`)
  return { lat: capital.latitude, lon: capital.longitude, pointOf: 'capital' as const }
}
