import { and, eq, inArray } from 'drizzle-orm'
import type { Act } from '#server/command/run-command.ts'
import { withdrawEvents } from '#server/programme/enter-event.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import { claimKey } from '#shared/claim/claim-key.ts'
import type { ChangedClaim } from '#shared/claim/answers.ts'
import { listLinks } from '../link-queries.ts'
import { readClaimBook, toSource } from '../row-queries.ts'
import { claim, claimPast, claimRecord } from '../table.ts'
import {
  auditSubject,
  beginWithClaims,
  findClaims,
  refused,
  replaceClaims,
  type FoundClaim,
  type NextClaim,
} from './change-claims.ts'

const UNDONE = 'Penambahan dibatalkan'

/**
 * Takes back what a command did to claims: those it changed say again what they said before, those it added are withdrawn.
 * Undefined when it did nothing to claims.
 * @throws DomainError forbidden, invalid-state with the refusal: something was changed since
 */
export async function undoClaims(act: Act, commandId: string): Promise<ChangedClaim[] | undefined> {
  const { tx } = act
  const standing = await tx.select({ id: claim.id }).from(claim).where(eq(claim.commandId, commandId))
  const since = await tx
    .select({ id: claimPast.claimId })
    .from(claimPast)
    .where(eq(claimPast.commandId, commandId))
    .limit(1)
  const entered = await listChronicleEntries(act, commandId)
  if (standing.length === 0 && since.length === 0 && entered.length === 0) return undefined
  await beginWithClaims(act)
  if (entered.length > 0) return withdrawEntries(act, entered)
  if (since.length > 0) throw refused({ reason: 'changedSince' })
  const found = await findClaims(
    act,
    standing.map(({ id }) => id),
  )
  const next = await listBefore(act, found)
  await refuseSame(act, next)
  return replaceClaims(act, 'command.undo', next)
}

/** The entries of the chronicle that a command made of claims, as long as they stand. */
async function listChronicleEntries({ tx }: Act, commandId: string): Promise<{ claimId: string; recordId: string }[]> {
  const { claimId, recordId, kind } = claimRecord
  return tx
    .select({ claimId, recordId })
    .from(claimRecord)
    .where(and(eq(claimRecord.commandId, commandId), eq(kind, 'chronicle')))
}

async function withdrawEntries(
  act: Act,
  entered: readonly { claimId: string; recordId: string }[],
): Promise<ChangedClaim[]> {
  const links = await listLinks(act.tx)
  const standing = entered.filter(({ claimId, recordId }) => links.get(claimId)?.some(({ id }) => id === recordId))
  if (standing.length === 0) throw refused({ reason: 'changedSince' })
  await withdrawEvents(
    act,
    standing.map(({ recordId }) => recordId),
  )
  const found = await findClaims(
    act,
    standing.map(({ claimId }) => claimId),
  )
  for (const { said } of found)
    act.note({ action: 'command.undo', ...auditSubject(said), before: { record: 'chronicle' } })
  return found.map(({ row }) => ({ id: row.id, version: row.version }))
}

/** What each claim was in the version before. */
async function listBefore({ tx }: Act, found: readonly FoundClaim[]): Promise<NextClaim[]> {
  const ids = found.map(({ row }) => row.id)
  const rows = await tx
    .select({ past: claimPast, ref: sourceRef })
    .from(claimPast)
    .innerJoin(source, eq(source.id, claimPast.sourceId))
    .where(inArray(claimPast.claimId, ids))
  return found.map((one): NextClaim => {
    const before = rows.find(({ past }) => past.claimId === one.row.id && past.version === one.row.version - 1)
    if (!before) return { found: one, said: one.said, withdrawnReason: UNDONE }
    const { withdrawnReason, ...content } = before.past.content
    const said = { ...content, id: one.row.id, source: toSource(before.ref) }
    return { found: one, said, ...(withdrawnReason !== undefined && { withdrawnReason }) }
  })
}

/** What comes back must not be there already in another row. */
async function refuseSame({ tx }: Act, next: readonly NextClaim[]): Promise<void> {
  const { claims } = await readClaimBook(tx)
  const own = new Set(next.map(({ said }) => said.id))
  const ids = new Map(claims.flatMap((other) => (own.has(other.id) ? [] : [[claimKey(other), other.id] as const])))
  for (const { said, withdrawnReason } of next) {
    const id = withdrawnReason === undefined ? ids.get(claimKey(said)) : undefined
    if (id !== undefined) throw refused({ reason: 'sameClaim', id })
  }
}
