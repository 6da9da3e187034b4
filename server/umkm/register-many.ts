import { randomUUID } from 'node:crypto'
import type { Act } from '#server/command/run-command.ts'
import { isSimulated } from '#server/db/version.ts'
import { DomainError } from '#server/errors.ts'
import { recordEvents } from '#server/figure/record-events.ts'
import { enterSource } from '#server/source/enter-source.ts'
import { requireDesaOf } from '#server/wilayah/desa-queries.ts'
import { listProvinces } from '#server/wilayah/province-queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { officeOf } from '#shared/access/office.ts'
import { scopeOf } from '#shared/access/rights.ts'
import { isInScope } from '#shared/access/scope.ts'
import { exactly } from '#shared/day/window.ts'
import { ownReport } from '#shared/source/own-report.ts'
import type { Source } from '#shared/source/schema.ts'
import type { RegisterUmkm } from '#shared/umkm/schema.ts'
import { describeUmkm, withSearchKey } from './describe-umkm.ts'
import { umkm } from './table.ts'

type NewUmkm = Omit<RegisterUmkm, 'commandId'>

const BATCH_ROWS = 500

/**
 * Puts UMKM on record, from today on; their ids, in order. Without a source an entry is the report of the office of who
 * makes it. `action` is the name of the command, for the trail.
 * @throws DomainError forbidden, not-found for a kabupaten where the actor may not edit, invalid-input for a desa elsewhere
 */
export async function registerMany(act: Act, action: string, inputs: readonly NewUmkm[]): Promise<string[]> {
  const { tx, today, note } = act
  const offices = await officesOf(act, inputs)
  await requireDesaOf(tx, inputs)
  const simulated = await isSimulated(tx)
  const enter = enteringOnce(tx)
  const made = []
  for (const input of inputs) {
    const { kabupatenCode } = input
    const source = input.source ?? ownReport(offices.get(kabupatenCode) ?? '', today)
    made.push({
      id: input.id ?? randomUUID(),
      kabupatenCode,
      described: describeUmkm(input),
      source,
      sourceId: await enter(source),
    })
  }
  const rows = made.map(({ id, kabupatenCode, described, sourceId }) => ({
    ...{ id, kabupatenCode, ...withSearchKey(described), sourceId, version: 1, simulated },
  }))
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    await tx.insert(umkm).values(rows.slice(start, start + BATCH_ROWS))
  }
  for (const [kabupatenCode, ofKabupaten] of Map.groupBy(made, (row) => row.kabupatenCode)) {
    await recordRegistered(act, ofKabupaten, { by: offices.get(kabupatenCode) ?? '', simulated })
  }
  for (const { id, kabupatenCode, described, source } of made) {
    const subject = { subjectKind: 'umkm', subjectId: id, subjectLabel: described.name, kabupatenCode }
    note({ action, ...subject, after: { ...described, source: source.reference } })
  }
  return made.map((row) => row.id)
}

type Registered = { id: string; kabupatenCode: NewUmkm['kabupatenCode']; sourceId: string }

/** They are on record from today on. */
async function recordRegistered(
  { tx, today, now, commandId }: Act,
  rows: readonly Registered[],
  recording: { by: string; simulated: boolean },
): Promise<void> {
  const events = rows.map(({ id: subjectId, kabupatenCode, sourceId }) => ({
    ...{ id: randomUUID(), subjectKind: 'umkm' as const, subjectId, kabupatenCode },
    ...{ type: 'registered' as const, window: exactly(today), detail: {}, sourceId },
  }))
  await recordEvents(tx, events, { ...recording, at: now, commandId })
}

/** The office that records in each kabupaten. */
async function officesOf({ tx, actor }: Act, inputs: readonly NewUmkm[]): Promise<Map<string, string>> {
  const scope = scopeOf(actor, 'registry.edit')
  if (!scope) throw new DomainError('forbidden', (say) => say.forbidden)
  const codes = [...new Set(inputs.map((input) => input.kabupatenCode))]
  const found = await listKabupaten(tx, { kabupaten: codes.filter((code) => isInScope(scope, code)) })
  const provinces = await listProvinces(tx)
  const offices = new Map<string, string>(found.map((row) => [row.code, officeOf(actor.role, row, provinces)]))
  const unknown = codes.find((code) => !offices.has(code))
  if (unknown !== undefined) throw new DomainError('not-found', (say) => say.noKabupaten(unknown))
  return offices
}

function enteringOnce(tx: Act['tx']): (source: Source) => Promise<string> {
  const entered = new Map<string, string>()
  return async (source) => {
    const key = JSON.stringify([source.reference, source.publishedText])
    const id = entered.get(key) ?? (await enterSource(tx, source))
    entered.set(key, id)
    return id
  }
}
