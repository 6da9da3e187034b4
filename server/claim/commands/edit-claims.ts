import { runCommand, type Act, type CommandContext } from '#server/command/run-command.ts'
import { requireKabupaten } from '#server/wilayah/queries.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import type { ChangedClaim, ChangedClaims } from '#shared/claim/answers.ts'
import { claimKey } from '#shared/claim/claim-key.ts'
import {
  toClaim,
  type AddClaim,
  type EditClaim,
  type GroupClaims,
  type WithdrawClaim,
} from '#shared/claim/form-schema.ts'
import type { Claim, StoredClaim } from '#shared/claim/schema.ts'
import { readKabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { readClaimBook } from '../row-queries.ts'
import { beginWithClaims, enterClaims, refused, replaceClaims, requireClaims } from './change-claims.ts'

/**
 * Enters what somebody said in public.
 * @throws DomainError forbidden, not-found for an unknown kabupaten, invalid-state with the claim that it is the same as
 */
export function addClaim(context: CommandContext, input: AddClaim): Promise<ChangedClaim> {
  const name = 'claim.add'
  return runCommand(context, { name, input }, async (act) => {
    await beginWithClaims(act)
    const { commandId: _command, ...form } = input
    const said = toClaim(form)
    await requireNew(act, said)
    const [added] = await enterClaims(act, name, [said])
    if (!added) throw new Error('one claim was entered and none came back')
    return added
  })
}

/**
 * Corrects a claim; what it said before is kept.
 * @throws DomainError forbidden, not-found, conflict with the claim as it is now, invalid-state with the refusal
 */
export function editClaim(context: CommandContext, input: EditClaim): Promise<ChangedClaim> {
  const name = 'claim.edit'
  return runCommand(context, { name, input }, async (act) => {
    await beginWithClaims(act)
    const { commandId: _command, id, baseVersion, ...form } = input
    const [found] = await requireClaims(act, [{ id, baseVersion }])
    const said = { ...toClaim(form), id }
    if (!found || isSame(found.said, said)) throw refused({ reason: 'nothingChanged' })
    await requireNew(act, said, id)
    return requireOne(await replaceClaims(act, name, [{ found, said }]))
  })
}

/**
 * Puts claims into a group of people's own, or takes them out of theirs.
 * @throws DomainError forbidden, not-found, conflict with a claim as it is now, invalid-state with the refusal
 */
export function groupClaims(context: CommandContext, input: GroupClaims): Promise<ChangedClaims> {
  const name = 'claim.group'
  return runCommand(context, { name, input }, async (act) => {
    await beginWithClaims(act)
    const found = await requireClaims(act, input.claims)
    const others = found.filter(({ said }) => (said.conflictGroup ?? null) !== input.group)
    if (others.length === 0) throw refused({ reason: 'nothingChanged' })
    const next = others.map((one) => {
      const { conflictGroup: _before, ...rest } = one.said
      return { found: one, said: { ...rest, ...(input.group !== null && { conflictGroup: input.group }) } }
    })
    return { changed: await replaceClaims(act, name, next) }
  })
}

/**
 * Takes a claim out, with the reason: it is shown and checked no more. Its words and its history stay.
 * @throws DomainError forbidden, not-found, conflict with the claim as it is now, invalid-state when it is withdrawn
 */
export function withdrawClaim(context: CommandContext, input: WithdrawClaim): Promise<ChangedClaim> {
  const name = 'claim.withdraw'
  return runCommand(context, { name, input }, async (act) => {
    await beginWithClaims(act)
    const found = await requireClaims(act, [input])
    const withdrawn = found.map((one) => ({ found: one, said: one.said, withdrawnReason: input.reason }))
    return requireOne(await replaceClaims(act, name, withdrawn))
  })
}

async function requireNew({ tx }: Act, said: Claim, except?: string): Promise<void> {
  const kabupatenCode = readKabupatenCode(said.scopeText)
  if (kabupatenCode) await requireKabupaten(tx, OPEN_SCOPE, kabupatenCode)
  const key = claimKey(said)
  const { claims } = await readClaimBook(tx)
  const same = claims.find((other) => other.id !== except && claimKey(other) === key)
  if (same) throw refused({ reason: 'sameClaim', id: same.id })
}

function isSame(one: StoredClaim, other: StoredClaim): boolean {
  const text = (claim: StoredClaim) => JSON.stringify(Object.entries(claim).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return text(one) === text(other)
}

function requireOne([changed]: readonly ChangedClaim[]): ChangedClaim {
  if (!changed) throw new Error('one claim was changed and none came back')
  return changed
}
