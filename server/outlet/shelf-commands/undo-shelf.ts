import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Act } from '#server/command/run-command.ts'
import { commandReceipt } from '#server/command/table.ts'
import { DomainError } from '#server/errors.ts'
import { listEventsOfCommand } from '#server/figure/history-queries.ts'
import { recordEvents } from '#server/figure/record-events.ts'
import { enterSource } from '#server/source/enter-source.ts'
import { listProvinces } from '#server/wilayah/province-queries.ts'
import { requireKabupaten } from '#server/wilayah/queries.ts'
import { officeOf } from '#shared/access/office.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { exactly } from '#shared/day/window.ts'
import { shelfUndo } from '#shared/outlet/shelf/undo-refusal.ts'
import type { WorkEvent } from '#shared/product/answers.ts'
import { ownReport } from '#shared/source/own-report.ts'
import type { ShelfHistory } from '../shelf-queries/report.ts'
import { lockOutlet } from './lock-outlet.ts'

/**
 * Takes back a shelf report: one's own, or, for PMD staff, anybody's. The report before it stands again. Undefined when
 * the command reported no shelf.
 * @throws DomainError not-found, forbidden, invalid-state with the refusal: it was corrected since
 */
export async function undoShelf(act: Act, commandId: string): Promise<{ id: string; version: number }[] | undefined> {
  const { tx, actor } = act
  const told = await listEventsOfCommand(tx, commandId, 'outlet')
  const reported = told.filter((event) => event.type === 'shelfReported')
  if (reported.length === 0) return undefined
  // First whether it is theirs to know of at all.
  const histories = []
  for (const { id, subjectId } of reported) histories.push({ id, ...(await lockOutlet(act, subjectId)) })
  const [receipt] = await tx
    .select({ personId: commandReceipt.personId })
    .from(commandReceipt)
    .where(eq(commandReceipt.id, commandId))
  if (receipt?.personId !== actor.id && actor.role !== 'pmdStaff') {
    throw new DomainError('forbidden', (say) => say.ownUndoOnly)
  }
  const undone: { id: string; version: number }[] = []
  for (const { id, stored, events } of histories) {
    const undo = shelfUndo(commandId, events, events.find((event) => event.id === id)?.detail.month)
    if ('refusal' in undo) {
      throw new DomainError('invalid-state', (say) => say.shelfUndoRefused, { detail: { refusal: undo.refusal } })
    }
    await withdrawShelf(act, 'command.undo', { stored, event: undo.event })
    undone.push({ id: stored.id, version: stored.version })
  }
  return undone
}

type Withdrawn = { stored: ShelfHistory['stored']; event: Pick<WorkEvent, 'id' | 'detail'> }

/** The report of an event counts no more, inside a command. */
export async function withdrawShelf(act: Act, action: string, { stored, event }: Withdrawn): Promise<void> {
  const { tx, actor, today, now } = act
  const { id: subjectId, kabupatenCode, label: subjectLabel } = stored
  const kabupaten = await requireKabupaten(tx, OPEN_SCOPE, kabupatenCode)
  const office = officeOf(actor.role, kabupaten, await listProvinces(tx))
  const withdrawal = {
    ...{ id: randomUUID(), subjectKind: 'outlet' as const, subjectId, kabupatenCode, type: 'withdrawn' as const },
    ...{ window: exactly(today), detail: { withdraws: event.id } },
    sourceId: await enterSource(tx, ownReport(office, today)),
  }
  await recordEvents(tx, [withdrawal], { by: office, at: now, simulated: stored.simulated, commandId: act.commandId })
  const { month, productCount, salesRupiah } = event.detail
  const before = {
    ...{ shelfReport: month ?? null, productCount: productCount ?? null, salesRupiah: salesRupiah ?? null },
  }
  act.note({
    ...{ action, subjectKind: 'outlet', subjectId, subjectLabel, kabupatenCode, before },
    after: { shelfReport: null },
  })
}
