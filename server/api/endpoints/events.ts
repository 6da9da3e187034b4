import { z } from 'zod'
import { listChronicle } from '#server/programme/queries.ts'
import { dayColumn, idColumn, kabupatenColumn, orNull, sourceColumns, textColumn, toSourceColumns } from '../columns.ts'
import { defineEndpoint } from '../endpoint.ts'
import { FACTS_ATTRIBUTION, FACTS_LICENCE } from '../licence.ts'

export const eventsEndpoint = defineEndpoint({
  name: 'events',
  summary: { id: 'Riwayat program', en: "The programme's chronicle" },
  definition: {
    id: 'Satu baris per peristiwa program yang diberitakan, terbaru dahulu; yang tanpa hari paling akhir.',
    en: 'One row per reported event of the programme, newest first; those without a day last.',
  },
  licence: FACTS_LICENCE,
  attribution: FACTS_ATTRIBUTION,
  parameters: {},
  row: z.object({
    id: idColumn,
    heldOn: orNull(dayColumn({ id: 'Hari', en: 'Day' }), {
      id: 'Hari peristiwa; kosong bila tidak ada laporan yang menyebutnya',
      en: 'Day of the event; null where no report gives it',
    }),
    title: textColumn({ id: 'Peristiwa', en: 'What happened' }),
    kabupaten: orNull(kabupatenColumn, {
      id: 'Kode kabupaten/kota; kosong untuk peristiwa tingkat provinsi',
      en: 'Code of the kabupaten or kota; null for an event of the province',
    }),
    kind: textColumn({ id: 'Jenis peristiwa', en: 'Kind of event' }),
    note: orNull(z.string(), { id: 'Catatan', en: 'Note' }),
    ...sourceColumns,
  }),
  withoutProvince: 'first',
  examples: ['', 'format=csv'],
  async read({ db, scope, day, knownAt }) {
    const events = await listChronicle(db, scope, { day, knownAt })
    return events.map(({ id, heldOn, title, kabupatenCode, kind, note, source }) => {
      return { id, heldOn, title, kabupaten: kabupatenCode, kind, note, ...toSourceColumns(source) }
    })
  },
})
