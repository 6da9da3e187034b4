import { randomUUID } from 'node:crypto'
import { runCommand, type Act, type CommandContext } from '#server/command/run-command.ts'
import { isSimulated } from '#server/db/version.ts'
import { DomainError } from '#server/errors.ts'
import { requireKabupaten } from '#server/wilayah/queries.ts'
import type { ReadBoundaries } from '#server/wilayah/shape-queries.ts'
import { scopeOf } from '#shared/access/rights.ts'
import { detailOf } from '#shared/figure/event-detail.ts'
import type { ChangedOutlet } from '#shared/outlet/answers.ts'
import { milestoneRefusal } from '#shared/outlet/milestone-refusal.ts'
import type { OutletInput, RegisterOutlet } from '#shared/outlet/schema.ts'
import { auditSubject, enterOffice, recordOutletEvents, refusedOutlet } from '../change-outlet.ts'
import { auditEvents } from '../describe-outlet.ts'
import { outlet } from '../table.ts'
import { describedColumns, requirePlaces } from './described-columns.ts'

/**
 * Puts an outlet on record with the first thing that is known to have happened to it. A kabupaten may have several.
 * @throws DomainError not-found for a kabupaten where the actor may not work, invalid-input for a desa or point
 *   elsewhere, invalid-state with the refusal of the milestone
 */
export function registerOutlet(
  context: CommandContext & { boundaries?: ReadBoundaries | undefined },
  input: RegisterOutlet,
): Promise<ChangedOutlet> {
  const name = 'outlet.register'
  return runCommand(context, { name, input }, (act) =>
    enterOutlet(act, name, { ...input, boundaries: context.boundaries }),
  )
}

/** An outlet as it is put on record, without its command. */
export type EnteredOutlet = OutletInput & { boundaries?: ReadBoundaries | undefined }

/**
 * The same inside a command, which may put several on record.
 * @throws DomainError as `registerOutlet`
 */
export async function enterOutlet(act: Act, action: string, input: EnteredOutlet): Promise<ChangedOutlet> {
  const { tx, actor, today, note } = act
  const scope = scopeOf(actor, 'outlet.work')
  if (!scope) throw new DomainError('forbidden', (say) => say.forbidden)
  const { kabupatenCode, milestone } = input
  await requireKabupaten(tx, scope, kabupatenCode)
  await requirePlaces(tx, input, { kabupatenCode, boundaries: input.boundaries })
  const { type, source, ...entry } = milestone
  const refusal = milestoneRefusal({ type, window: entry.window }, { events: [], today })
  if (refusal) throw refusedOutlet(refusal)
  const described = describedColumns(input)
  const { office, sourceId, reference } = await enterOffice(act, kabupatenCode, source)
  const row = { id: randomUUID(), kabupatenCode, kind: 'outlet' as const, ...described, sourceId, version: 1 }
  const [stored] = await tx
    .insert(outlet)
    .values({ ...row, simulated: await isSimulated(tx) })
    .returning()
  if (!stored) throw new Error('the inserted outlet was not returned')
  const happened = [{ type, window: entry.window, detail: detailOf(entry) }]
  const added = await recordOutletEvents(act, stored, { happened, office, sourceId })
  const after = { ...described, events: auditEvents(added), source: reference }
  note({ action, ...auditSubject(stored), after })
  return { id: stored.id, version: stored.version }
}
