import { randomUUID } from 'node:crypto'
import { findLastChange } from '#server/audit/change-queries.ts'
import { runCommand, type Act, type CommandContext } from '#server/command/run-command.ts'
import { DomainError } from '#server/errors.ts'
import { requireEvidence } from '#server/evidence/queries.ts'
import { recordEvents } from '#server/figure/record-events.ts'
import { listGateProducts } from '#server/product/shelf-queries.ts'
import { enterSource } from '#server/source/enter-source.ts'
import { listProvinces } from '#server/wilayah/province-queries.ts'
import { requireKabupaten } from '#server/wilayah/queries.ts'
import { officeOf } from '#shared/access/office.ts'
import { scopeOf } from '#shared/access/rights.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { changedValues } from '#shared/audit/changed-values.ts'
import { exactly } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { ChangedShelf, ShelfConflict, ShelfContent } from '#shared/outlet/shelf/answers.ts'
import { auditOfShelf, detailOfShelf } from '#shared/outlet/shelf/audit.ts'
import { shelfReports } from '#shared/outlet/shelf/lines.ts'
import { kindOfLine, shelfDay, shelfRefusal, type GateProduct } from '#shared/outlet/shelf/refusal.ts'
import { openingOf } from '#shared/outlet/shelf/rows.ts'
import type { SubmitShelf } from '#shared/outlet/shelf/schema.ts'
import { ownReport } from '#shared/source/own-report.ts'
import { emptyShelf, readShelfContent } from '../shelf-queries/lines.ts'
import { nameableSuppliers, withoutForeignSuppliers } from '../shelf-queries/suppliers.ts'
import { shelfVersion, type ShelfHistory } from '../shelf-queries/report.ts'
import { shelfEntry, shelfLine } from '../shelf-table.ts'
import { lockOutlet } from './lock-outlet.ts'

/**
 * Reports the shelf of an outlet for a month, or corrects what was reported: what stood before stays in the history.
 * @throws DomainError not-found, conflict with the report as it is now, invalid-state with the refusal, invalid-input
 */
export function submitShelf(context: CommandContext, input: SubmitShelf): Promise<ChangedShelf> {
  const name = 'shelf.submit'
  return runCommand(context, { name, input }, (act) => reportShelf(act, name, input))
}

/** A shelf report without its command. */
export type ReportedShelf = Omit<SubmitShelf, 'commandId'>

/**
 * The same inside a command, which may report several.
 * @throws DomainError as above
 */
export async function reportShelf(act: Act, action: string, input: ReportedShelf): Promise<ChangedShelf> {
  const { tx, today } = act
  const { outletId, month, baseVersion } = input
  const history = await lockOutlet(act, outletId)
  const { stored, events } = history
  const version = shelfVersion(events, month)
  const effective = effectiveEvents(events)
  const own = shelfReports(effective).find((report) => report.month === month)
  const before = own ? await readShelfContent(tx, own.event.id) : emptyShelf
  if (version !== baseVersion) throw await conflictOf(act, input, { stored, version, content: before })
  const day = shelfDay(month, today)
  const products = await listGateProducts(
    tx,
    input.lines.flatMap((line) => line.productId ?? []),
    day,
  )
  const reach = scopeOf(act.actor, 'registry.read') ?? { kabupaten: [] }
  const named = await nameableSuppliers(tx, reach, input.lines)
  // Who was named before by somebody who may stays.
  const supplierIds = named.union(new Set(before.lines.flatMap((line) => line.supplierId ?? [])))
  const refusal = shelfRefusal(input, { opening: openingOf(effective), month, today, products, supplierIds })
  if (refusal) {
    throw new DomainError('invalid-state', (say) => say.shelfRefused, { detail: { refusal } })
  }
  await requireEvidence(tx, stored.kabupatenCode, input.evidence ?? [])
  const eventId = await record(act, { input, history, products })
  const after = await readShelfContent(tx, eventId)
  const subject = { subjectKind: 'outlet', subjectId: outletId, subjectLabel: stored.label }
  const changed = changedValues(own ? auditOfShelf(month, before) : { month }, auditOfShelf(month, after))
  act.note({
    ...{ action, ...subject, kabupatenCode: stored.kabupatenCode },
    ...{ before: { month, ...changed.before }, after: { month, ...changed.after } },
  })
  const findings = after.lines.filter((line) => line.kind === 'finding').length
  return { outletId, month, version: version + 1, findings }
}

type Recorded = { input: ReportedShelf; history: ShelfHistory; products: readonly GateProduct[] }

/** The event with its ledger lines, and what the report says. */
async function record(act: Act, { input, history, products }: Recorded): Promise<string> {
  const { tx, actor, today, now, commandId } = act
  const { stored } = history
  const { outletId, month, salesRupiah, note, evidence } = input
  const kabupaten = await requireKabupaten(tx, OPEN_SCOPE, stored.kabupatenCode)
  const office = officeOf(actor.role, kabupaten, await listProvinces(tx))
  const gate = new Map(products.map((product) => [product.id, product]))
  const eventId = randomUUID()
  const lines = input.lines.map((line, position) => {
    const product = gate.get(line.productId ?? '')
    const kind = kindOfLine(line, product)
    return {
      ...{ eventId, position, kind, ranOut: line.ranOut },
      productId: kind === 'outside' ? null : (line.productId ?? null),
      name: kind === 'outside' ? (line.name ?? null) : null,
      ...{ quantity: line.quantity ?? null, priceRupiah: line.priceRupiah ?? null },
      salesRupiah: line.salesRupiah ?? null,
      ...{ supplierId: line.supplierId ?? null, supplier: line.supplier ?? null },
      missing: kind === 'finding' ? (product?.missing ?? []) : [],
    }
  })
  const event = {
    ...{ id: eventId, subjectKind: 'outlet' as const, subjectId: outletId, kabupatenCode: stored.kabupatenCode },
    ...{ type: 'shelfReported' as const, window: exactly(shelfDay(month, today)) },
    detail: detailOfShelf(month, lines, salesRupiah ?? null),
    sourceId: await enterSource(tx, input.source ?? ownReport(office, today)),
  }
  await recordEvents(tx, [event], { by: office, at: now, simulated: stored.simulated, commandId })
  await tx.insert(shelfEntry).values({
    ...{ eventId, outletId, kabupatenCode: stored.kabupatenCode, month, personName: actor.name },
    ...{ salesRupiah: salesRupiah ?? null, note: note ?? null, evidence: [...(evidence ?? [])] },
  })
  if (lines.length > 0) await tx.insert(shelfLine).values(lines)
  return eventId
}

type Current = { stored: ShelfHistory['stored']; version: number; content: ShelfContent }

/** The refusal of a report made on an older version, with the one that is there now. */
async function conflictOf(
  { tx, actor }: Act,
  { outletId, month, baseVersion }: ReportedShelf,
  { stored, version, content: told }: Current,
): Promise<DomainError> {
  const reach = scopeOf(actor, 'registry.read') ?? { kabupaten: [] }
  const content = { ...told, lines: await withoutForeignSuppliers(tx, reach, told.lines) }
  const last = await findLastChange(tx, outletId)
  const changed = { changedBy: last?.by ?? '', changedAt: last?.at ?? '' }
  const detail: ShelfConflict = { current: { outletId, month, version, content }, ...changed }
  const { label, kabupatenCode } = stored
  const stale = [{ kind: 'shelf' as const, id: outletId, label, kabupatenCode, baseVersion, version, ...changed }]
  return new DomainError('conflict', (say) => say.shelfChanged, { detail, stale })
}
