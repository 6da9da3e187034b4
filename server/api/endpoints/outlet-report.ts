import { z } from 'zod'
import { isMilestone, milestones, reportedMilestones } from '#shared/outlet/reports.ts'
import type { ReportedEvent } from '#shared/overview/overview.ts'
import { withWords } from '../bilingual.ts'
import { dayColumn, orNull, sourceColumns, toSourceColumns } from '../columns.ts'

/** One report of something that happened to an outlet. */
export const outletReportSchema = z.object({
  event: withWords(z.enum(milestones), { id: 'Yang dilaporkan', en: 'What is reported' }),
  notBefore: dayColumn({ id: 'Hari paling awal', en: 'First possible day' }),
  notAfter: dayColumn({ id: 'Hari paling akhir', en: 'Last possible day' }),
  isRival: withWords(z.boolean(), {
    id: 'Tandingan laporan lain yang lebih kuat; tidak dihitung',
    en: 'Rival of a better supported report; not counted',
  }),
  sequenceNo: orNull(z.int().positive(), { id: 'Gerai keberapa', en: 'Which in number' }),
  launchedBy: orNull(z.string(), { id: 'Pejabat yang meluncurkan', en: 'Official who launched it' }),
  place: orNull(z.string(), { id: 'Tempat menurut laporan ini', en: 'Place according to this report' }),
  note: orNull(z.string(), { id: 'Catatan', en: 'Note' }),
  recordedAt: withWords(z.iso.datetime(), { id: 'Saat dicatat', en: 'When it was recorded' }),
  ...sourceColumns,
})
type OutletReportRow = z.input<typeof outletReportSchema>

/** The reports of an outlet as rows, in order of recording. */
export function toReports(events: readonly ReportedEvent[]): OutletReportRow[] {
  const rivals = new Set(reportedMilestones(events).flatMap((milestone) => milestone.rivals))
  return events.flatMap((report) => {
    const { type: event, notBefore, notAfter, detail, recordedAt, source } = report
    if (!isMilestone(event)) return []
    const { sequenceNo = null, launchedBy = null, place = null, note = null } = detail
    const isRival = rivals.has(report)
    const told = { sequenceNo, launchedBy, place, note }
    return [{ event, notBefore, notAfter, isRival, ...told, recordedAt, ...toSourceColumns(source) }]
  })
}

/** A report in one line: what, when, whether it is a rival, where from. */
export function toReportText({ event, notBefore, notAfter, isRival, source }: OutletReportRow): string {
  const days = notBefore === notAfter ? notBefore : `${notBefore}/${notAfter}`
  return `${event} ${days}${isRival ? ' (rival)' : ''} ${source}`
}
