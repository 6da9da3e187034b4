import { randomUUID } from 'node:crypto'
import { runCommand, type CommandContext } from '#server/command/run-command.ts'
import { isSimulated } from '#server/db/version.ts'
import { DomainError } from '#server/errors.ts'
import { recordEvents } from '#server/figure/record-events.ts'
import { enterSource } from '#server/source/enter-source.ts'
import { requireDesaIn } from '#server/wilayah/desa-queries.ts'
import { requireKabupaten } from '#server/wilayah/queries.ts'
import { officeOf } from '#shared/access/office.ts'
import { scopeOf } from '#shared/access/rights.ts'
import { exactly } from '#shared/day/window.ts'
import { ownReport } from '#shared/source/own-report.ts'
import { searchKey } from '#shared/text/search-key.ts'
import type { RegisterUmkm } from '#shared/umkm/schema.ts'
import { umkm } from '../table.ts'
import type { ChangedUmkm } from './change-umkm.ts'
import { describeUmkm } from './describe-umkm.ts'

/**
 * Puts a UMKM on record, from today on. Without a source the entry is the report of the office of who makes it.
 * @throws DomainError not-found for a kabupaten where the actor may not edit, invalid-input for a desa that is not in it
 */
export function registerUmkm(context: CommandContext, input: RegisterUmkm): Promise<ChangedUmkm> {
  return runCommand(context, { name: 'umkm.register', input }, async ({ tx, actor, today, now, commandId, note }) => {
    const scope = scopeOf(actor, 'registry.edit')
    if (!scope) throw new DomainError('forbidden', 'Akun Anda tidak berwenang melakukan ini.')
    const { kabupatenCode, desaCode, name } = input
    const kabupaten = await requireKabupaten(tx, scope, kabupatenCode)
    await requireDesaIn(tx, kabupatenCode, desaCode)
    const by = officeOf(actor.role, kabupaten.name)
    const source = input.source ?? ownReport(by, today)
    const sourceId = await enterSource(tx, source)
    const id = randomUUID()
    const described = describeUmkm(input)
    const simulated = await isSimulated(tx)
    const row = { id, kabupatenCode, ...described, searchKey: searchKey(name), sourceId, version: 1, simulated }
    await tx.insert(umkm).values(row)
    const happened = { type: 'registered' as const, window: exactly(today), detail: {} }
    const event = {
      id: randomUUID(),
      subjectKind: 'umkm' as const,
      subjectId: id,
      kabupatenCode,
      ...happened,
      sourceId,
    }
    await recordEvents(tx, [event], { by, at: now, simulated, commandId })
    const subject = { subjectKind: 'umkm', subjectId: id, subjectLabel: name, kabupatenCode }
    note({ action: 'umkm.register', ...subject, after: { ...described, source: source.reference } })
    return { id, version: 1 }
  })
}
