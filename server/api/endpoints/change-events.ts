import { z } from 'zod'
import { readChangeEvents } from '#server/figure/change-event-queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { happeningIn, recordingIn } from '#shared/change/period.ts'
import { eventTypes, subjectKinds, type EventType } from '#shared/figure/registry-event.ts'
import { codesInArea, parseArea } from '#shared/wilayah/area.ts'
import { withWords } from '../bilingual.ts'
import { dayColumn, idColumn, kabupatenColumn, orNull, sourceColumns, textColumn, toSourceColumns } from '../columns.ts'
import { areaParameter, comparedDays, periodOf } from '../compared-days.ts'
import { defineEndpoint, withPage } from '../endpoint.ts'
import { FACTS_ATTRIBUTION, FACTS_LICENCE } from '../licence.ts'

const MOST_OF_EACH = 1000
const types = [...new Set<EventType>(subjectKinds.flatMap((kind) => [...eventTypes[kind]]))]

const definition = {
  id: `Satu baris per peristiwa, menurut kabupaten/kota; paling banyak ${MOST_OF_EACH} di masing-masing, yang rutin paling akhir. Menurut happened: semua yang harinya mungkin di dalam rentang. Menurut recorded: semua yang dicatat di dalamnya, juga yang terjadi lebih awal. recordedBy adalah kantor, tidak pernah orang. withdrawn: catatan yang lebih awal dibatalkan.`,
  en: `One row per event, by kabupaten; at most ${MOST_OF_EACH} of each, routine entries last. By happened: all whose day may lie in the span. By recorded: all that were recorded in it, with what had happened earlier. recordedBy is an office, never a person. withdrawn: an earlier record was taken back.`,
}
const MOST_ROWS_OF_COUNTRY = 1000

export const changeEventsEndpoint = defineEndpoint({
  name: 'change-events',
  summary: {
    id: 'Peristiwa antara dua hari: apa, di mana, oleh kantor mana, dan mengapa',
    en: 'What happened between two days: where, by which office, and why',
  },
  definition,
  licence: FACTS_LICENCE,
  attribution: FACTS_ATTRIBUTION,
  parameters: { ...comparedDays, area: areaParameter },
  row: z.object({
    id: idColumn,
    kabupaten: kabupatenColumn,
    subjectKind: withWords(z.enum(subjectKinds), { id: 'Tentang apa', en: 'What it is about' }),
    subjectId: withWords(z.uuid(), { id: 'Pengenal tetapnya', en: 'Its stable identifier' }),
    label: orNull(z.string(), { id: 'Namanya; kosong bila belum bernama', en: 'Its name; null while it has none' }),
    type: withWords(z.enum(types), { id: 'Apa yang terjadi', en: 'What happened' }),
    notBefore: dayColumn({ id: 'Terjadi paling awal', en: 'Happened at the earliest' }),
    notAfter: dayColumn({ id: 'Terjadi paling akhir', en: 'Happened at the latest' }),
    happened: withWords(z.enum(['before', 'inside', 'across', 'after']), {
      id: 'Letak harinya terhadap rentang; across: mungkin di luar',
      en: 'Where its day lies; across: perhaps outside the span',
    }),
    recordedAt: withWords(z.iso.datetime(), { id: 'Dicatat pada', en: 'Recorded at' }),
    recorded: withWords(z.enum(['before', 'inside', 'after']), {
      id: 'Letak pencatatannya terhadap rentang',
      en: 'Where its recording lies',
    }),
    recordedBy: textColumn({ id: 'Kantor yang mencatat', en: 'The office that recorded it' }),
    reason: orNull(z.string(), { id: 'Alasan, bila terbuka', en: 'The reason, where it is open' }),
    ...sourceColumns,
  }),
  examples: ['from=2025-12-19&to=2026-02-05', 'from=2025-12-19&to=2026-02-05&area=island:Timor&format=csv'],
  nationalPage: { most: MOST_ROWS_OF_COUNTRY, definition: withPage(definition, MOST_ROWS_OF_COUNTRY) },
  async *read({ db, scope, values, day, knownAt, after }) {
    const period = periodOf(values.from, day)
    const kabupaten = await listKabupaten(db, scope)
    const codes = codesInArea(parseArea(values.area) ?? { kind: 'province' }, kabupaten)
    const filter = { period, by: values.by, knownAt, most: MOST_OF_EACH, after }
    for await (const events of readChangeEvents(db, { kabupaten: codes }, filter)) {
      yield events.map((event) => ({
        id: event.id,
        kabupaten: event.kabupatenCode,
        ...{ subjectKind: event.subjectKind, subjectId: event.subjectId, label: event.label, type: event.type },
        ...{ notBefore: event.notBefore, notAfter: event.notAfter, happened: happeningIn(event, period) },
        ...{ recordedAt: event.recordedAt, recorded: recordingIn(event.recordedAt, period) },
        recordedBy: event.recordedBy,
        reason: event.detail.reason ?? null,
        ...toSourceColumns(event.source),
      }))
    }
  },
})
