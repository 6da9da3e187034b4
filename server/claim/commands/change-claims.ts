import { randomUUID } from 'node:crypto'
import { eq, inArray, sql } from 'drizzle-orm'
import { findLastChange } from '#server/audit/change-queries.ts'
import type { Act } from '#server/command/run-command.ts'
import { isSimulated } from '#server/db/version.ts'
import { DomainError } from '#server/errors.ts'
import { enterSource } from '#server/source/enter-source.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import { can } from '#shared/access/rights.ts'
import type { AuditValues } from '#shared/audit/answers.ts'
import { changedValues } from '#shared/audit/changed-values.ts'
import type { ChangedClaim, ClaimConflict, ClaimRefusal } from '#shared/claim/answers.ts'
import type { ClaimContent } from '#shared/claim/content.ts'
import type { Claim, StoredClaim } from '#shared/claim/schema.ts'
import { readKabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { parsedColumns, toStoredClaim } from '../row-queries.ts'
import { claim, claimPast } from '../table.ts'

type Columns = typeof claim.$inferSelect

/** A claim as a command finds it: its words, and the rest of its row. */
export type FoundClaim = { said: StoredClaim; row: Columns }
/** A claim in other words, or withdrawn; `said` keeps its id. */
export type NextClaim = { found: FoundClaim; said: StoredClaim; withdrawnReason?: string }

const BATCH_ROWS = 200

/**
 * Begins a command about claims: allowed, and alone, so that two people cannot enter the same claim at once.
 * @throws DomainError forbidden
 */
export async function beginWithClaims({ tx, actor }: Act): Promise<void> {
  if (!can(actor, 'claim.edit')) throw new DomainError('forbidden', (say) => say.forbidden)
  await tx.execute(sql`lock table claim in share row exclusive mode`)
}

export function refused(refusal: ClaimRefusal): DomainError {
  return new DomainError('invalid-state', (say) => say.claimRefused, {
    detail: { refusal },
  })
}

/**
 * The claims of a command, each as its sender has seen it.
 * @throws DomainError not-found, conflict with the claim as it is now, invalid-state for a withdrawn one
 */
export async function requireClaims(
  act: Act,
  wanted: readonly { id: string; baseVersion: number }[],
): Promise<FoundClaim[]> {
  const found = new Map(
    (
      await findClaims(
        act,
        wanted.map(({ id }) => id),
      )
    ).map((one) => [one.row.id, one]),
  )
  const claims: FoundClaim[] = []
  for (const { id, baseVersion } of wanted) {
    const one = found.get(id)
    if (!one) throw new DomainError('not-found', (say) => say.noClaim)
    if (one.row.withdrawnReason !== null) throw refused({ reason: 'withdrawn' })
    if (one.row.version !== baseVersion) throw await conflictOf(act, one)
    claims.push(one)
  }
  return claims
}

export async function findClaims({ tx }: Act, ids: readonly string[]): Promise<FoundClaim[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select({ row: claim, ref: sourceRef })
    .from(claim)
    .innerJoin(source, eq(source.id, claim.sourceId))
    .where(inArray(claim.id, [...ids]))
  return rows.map(({ row, ref }) => ({ row, said: toStoredClaim(row, ref) }))
}

async function conflictOf({ tx }: Act, { said, row }: FoundClaim): Promise<DomainError> {
  const last = await findLastChange(tx, row.id)
  const current = { ...said, version: row.version }
  const detail: ClaimConflict = { current, changedBy: last?.by ?? '', changedAt: last?.at ?? '' }
  return new DomainError('conflict', (say) => say.claimChanged, { detail })
}

/** Enters new claims, in the order given, and tells the trail of each. */
export async function enterClaims(act: Act, action: string, claims: readonly Claim[]): Promise<ChangedClaim[]> {
  const { tx, now, commandId, note } = act
  const simulated = await isSimulated(tx)
  const sourceIds = await enterSources(act, claims)
  const rows = claims.map((said): Columns => {
    const stored = { ...said, id: randomUUID() }
    const sourceId = sourceIds.get(keyOfSource(said)) ?? ''
    return { ...toColumns(stored), sourceId, withdrawnReason: null, recordedAt: now, commandId, version: 1, simulated }
  })
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    await tx.insert(claim).values(rows.slice(start, start + BATCH_ROWS))
  }
  rows.forEach((row, index) => {
    const said = claims[index]
    if (said) note({ action, ...auditSubject({ ...said, id: row.id }), after: auditValues(said) })
  })
  return rows.map(({ id, version }) => ({ id, version }))
}

/** Puts other words in the place of claims; what they said before is kept. */
export async function replaceClaims(act: Act, action: string, next: readonly NextClaim[]): Promise<ChangedClaim[]> {
  const { tx, now, commandId, note } = act
  const sourceIds = await enterSources(
    act,
    next.map(({ said }) => said),
  )
  const changed: ChangedClaim[] = []
  for (const { found, said, withdrawnReason } of next) {
    const { row } = found
    const version = row.version + 1
    const sourceId = sourceIds.get(keyOfSource(said)) ?? row.sourceId
    await tx.insert(claimPast).values({
      ...{ claimId: row.id, version: row.version, content: toContent(found), sourceId: row.sourceId },
      ...{ knownFrom: row.recordedAt, knownTo: now, commandId: row.commandId },
    })
    await tx
      .update(claim)
      .set({
        ...toColumns(said),
        ...{ sourceId, withdrawnReason: withdrawnReason ?? null, recordedAt: now, commandId, version },
      })
      .where(eq(claim.id, row.id))
    const before = auditValues(found.said, row.withdrawnReason)
    note({
      action,
      ...auditSubject(said),
      ...changedValues(before, auditValues(said, withdrawnReason ?? null)),
    })
    changed.push({ id: row.id, version })
  }
  return changed
}

function toContent({ said, row }: FoundClaim): ClaimContent {
  const { id: _id, source: _source, ...content } = said
  return { ...content, ...(row.withdrawnReason !== null && { withdrawnReason: row.withdrawnReason }) }
}

/** What is absent in the rules is null in the database. */
function toColumns(said: StoredClaim) {
  const { id, asOfText, metric, figure, valueText, unit, scopeText, speaker, office, paraphrase } = said
  const { printedWeekday, conflictGroup, checkNote } = said
  return {
    ...{ id, asOfText, metric, valueText, unit, scopeText, speaker, paraphrase },
    ...{ figure: figure ?? null, office: office ?? null, printedWeekday: printedWeekday ?? null },
    ...{ conflictGroup: conflictGroup ?? null, checkNote: checkNote ?? null },
    ...parsedColumns(said),
  }
}

function keyOfSource({ source: { reference, publishedText = '' } }: Claim): string {
  return `${reference}\n${publishedText}`
}

/** Every source once, by its key. */
async function enterSources({ tx }: Act, claims: readonly Claim[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const said of claims) {
    const key = keyOfSource(said)
    if (!ids.has(key)) ids.set(key, await enterSource(tx, said.source))
  }
  return ids
}

/** What the audit trail says of a claim. */
function auditValues(said: Claim, withdrawnReason: string | null = null): AuditValues {
  return {
    ...{ asOf: said.asOfText, metric: said.metric, figure: said.figure ?? null },
    ...{ value: said.valueText, unit: said.unit, scope: said.scopeText },
    ...{ speaker: said.speaker, office: said.office ?? null, paraphrase: said.paraphrase },
    ...{ source: said.source.reference, publishedText: said.source.publishedText ?? null },
    ...{ printedWeekday: said.printedWeekday ?? null, conflictGroup: said.conflictGroup ?? null },
    ...{ checkNote: said.checkNote ?? null, withdrawnReason },
  }
}

/** Whom the audit trail says it of. */
export function auditSubject({ id, valueText, unit, asOfText, scopeText }: StoredClaim) {
  const label = `${valueText} ${unit} (${asOfText})`
  const kabupatenCode = readKabupatenCode(scopeText)
  return { subjectKind: 'claim', subjectId: id, subjectLabel: label, ...(kabupatenCode && { kabupatenCode }) }
}
