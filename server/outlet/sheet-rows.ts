import { and, asc, eq } from 'drizzle-orm'
import type { SheetReader } from '#server/command/sheet-part.ts'
import { inScope } from '#server/db/in-scope.ts'
import { listHistories } from '#server/figure/history-queries.ts'
import { stepColumns } from '#shared/exchange/datasets/outlet-steps.ts'
import { ID_KEY, VERSION_KEY, type ParsedRow, type RowValues } from '#shared/exchange/dataset.ts'
import { nameKey } from '#shared/exchange/name-key.ts'
import type { RecordedRow } from '#shared/exchange/plan.ts'
import { sameValue } from '#shared/exchange/same-value.ts'
import { textValue } from '#shared/exchange/text-value.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import { reportedMilestones } from '#shared/outlet/reports.ts'
import { pointText, readPoint } from '#shared/wilayah/point-text.ts'
import type { OutletHistory } from './change-outlet.ts'
import type { StoredOutlet } from './describe-outlet.ts'
import { outlet } from './table.ts'

type Reader = Pick<SheetReader, 'db' | 'scope'>

/** All outlets on record in scope: there are some dozens. One whose every step was taken back is not on record. */
export async function loadOutlets({ db, scope }: Reader): Promise<OutletHistory[]> {
  const rows = await db
    .select()
    .from(outlet)
    .where(and(eq(outlet.kind, 'outlet'), inScope(outlet.kabupatenCode, scope)))
    .orderBy(asc(outlet.kabupatenCode), asc(outlet.label), asc(outlet.id))
  const ids = rows.map(({ id }) => id)
  const histories = await listHistories(db, ids)
  return rows
    .map((stored) => ({ stored, events: histories.get(stored.id) ?? [] }))
    .filter(({ events }) => reportedMilestones(effectiveEvents(events)).length > 0)
}

/** Everything on record in scope, by kabupaten and name. */
export async function listOutletRows(reader: Reader): Promise<RecordedRow[]> {
  return (await loadOutlets(reader)).map((history) => toRecorded(history))
}

/** The same as the rows of a file meet it: a step that was taken already is nothing new, nor a point written otherwise. */
export async function findOutletRows(reader: Reader, rows: readonly ParsedRow[]): Promise<RecordedRow[]> {
  const byId = new Map(rows.map(({ values }) => [textValue(values[ID_KEY]), values]))
  const byName = new Map(rows.map(({ values }) => [placeKey(values), values]))
  return (await loadOutlets(reader)).map((history) => {
    const { id, kabupatenCode, label } = history.stored
    return toRecorded(history, byId.get(id) ?? byName.get(placeKey({ kabupatenCode, label })))
  })
}

function placeKey({ kabupatenCode, label }: RowValues): string {
  return `${textValue(kabupatenCode)}|${nameKey(textValue(label))}`
}

function toRecorded({ stored, events }: OutletHistory, told: RowValues = {}): RecordedRow {
  const { id, version, kabupatenCode, label, operatorKind, operatorName, place, desaCode, pointQuality } = stored
  const reached = reportedMilestones(effectiveEvents(events))
  const isTaken = reached.some(
    ({ type, counted, rivals }) =>
      type === told['milestone'] && [counted, ...rivals].some(({ window }) => sameValue(window, told['window'])),
  )
  const steps = stepColumns.map((key) => [key, isTaken ? (told[key] ?? null) : null] as const)
  const point = pointOf(stored)
  const toldPoint = readPoint(textValue(told['point']))
  const values = {
    ...{ [ID_KEY]: id, [VERSION_KEY]: version, kabupatenCode, label, operatorKind, operatorName, place, desaCode },
    point: point !== null && toldPoint && pointText(toldPoint) === point ? (told['point'] ?? null) : point,
    ...{ pointQuality, state: told['state'] ?? reached.at(-1)?.type ?? null },
  }
  return { id, version, label, values: { ...values, ...Object.fromEntries(steps) } }
}

/** The point of an outlet as a cell holds it, to about a metre. */
export function pointOf({ latitude, longitude }: Pick<StoredOutlet, 'latitude' | 'longitude'>): string | null {
  return latitude === null || longitude === null ? null : pointText({ latitude, longitude })
}
