import type { Db } from '#server/db/database.ts'
import { outlet } from '#server/outlet/table.ts'
import { isDay } from '#shared/day/day.ts'
import { exactly, type DayWindow } from '#shared/day/window.ts'
import type { NewRegistryEvent } from '#shared/figure/registry-event.ts'
import type { OutletReport } from '#shared/outlet/schema.ts'
import type { FirstData } from './first-data.ts'
import { CsvProblem } from './read-csv.ts'
import type { SourceBook } from './source-book.ts'
import { stableId } from './stable-id.ts'

/**
 * Enters each outlet once and returns its reports as events, not yet recorded. The first report of an outlet is the best
 * supported; further reports of the same outlet and milestone are its rivals (data/first/README.md).
 */
export async function loadOutlets(tx: Db, first: FirstData, sources: SourceBook): Promise<NewRegistryEvent[]> {
  const events: NewRegistryEvent[] = []
  const best = new Map<string, string>()
  for (const { line, value: report } of first.outlets.rows) {
    const { kabupatenCode, label } = report
    const subjectId = stableId('outlet', kabupatenCode, label)
    const sourceId = await sources.idOf(report.source)
    await tx
      .insert(outlet)
      .values({
        id: subjectId,
        kabupatenCode,
        kind: 'outlet',
        label,
        place: report.place ?? null,
        operatorKind: report.operatorKind ?? null,
        operatorName: report.operatorName ?? null,
        sourceId,
        version: 1,
        simulated: false,
      })
      .onConflictDoNothing()
    const window = windowOf(report, `${first.outlets.path}: baris ${line}`)
    const milestone = `${subjectId}|${report.status}`
    const id = stableId('event', milestone, window.notBefore, window.notAfter, report.source.reference, report.place)
    const rivalOf = best.get(milestone)
    if (rivalOf === undefined) best.set(milestone, id)
    const { launchedBy, sequenceNo, place, note } = report
    const told = { rivalOf, launchedBy, sequenceNo, place, note }
    const detail = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
    events.push({ id, subjectKind: 'outlet', subjectId, kabupatenCode, type: report.status, window, detail, sourceId })
  }
  return events
}

/** A plan is on record from the day its report was printed; a launch has the window that the reports allow. */
function windowOf({ notBefore, notAfter, source }: OutletReport, where: string): DayWindow {
  if (notBefore !== undefined && notAfter !== undefined) return { notBefore, notAfter }
  const printed = source.publishedText
  if (printed === undefined || !isDay(printed)) {
    throw new CsvProblem([`${where}, kolom source_date: gerai yang direncanakan perlu tanggal laporan (TTTT-BB-HH)`])
  }
  return exactly(printed)
}
