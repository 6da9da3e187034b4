import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { asc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { secondsToWait, withFailure, type FailureKind } from '#shared/people/sign-in-pause.ts'
import { signInFailures } from './table.ts'

const KEPT_MS = 2 * 24 * 3_600_000

/** What a try counts for: a name as it was typed, and where it came from. */
export type Attempt = { login: string; address: string }

/** One name for what people type in upper or lower case, with spaces around it. */
export function toLogin(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}

/**
 * Counts a try as failed before it is made, so that a hundred at the same moment are no more than five; `forgiveAttempt`
 * takes it back when it was right. Returns the seconds to wait, and then nothing is counted; 0 when the try may be made.
 */
export async function countAttempt(db: Db, attempt: Attempt, now: Date): Promise<number> {
  const kinds = kindsOf(attempt)
  const keys = [...kinds.keys()].toSorted()
  return db.transaction(async (tx) => {
    const fresh = keys.map((key) => ({ key, count: 0, lastFailedAt: now }))
    await tx.insert(signInFailures).values(fresh).onConflictDoNothing()
    const rows = await tx
      .select()
      .from(signInFailures)
      .where(inArray(signInFailures.key, keys))
      .orderBy(asc(signInFailures.key))
      .for('update')
    const waits = rows.map((row) => secondsToWait(kinds.get(row.key) ?? 'account', row, now))
    const wait = Math.max(0, ...waits)
    if (wait > 0) return wait
    for (const row of rows) {
      await tx.update(signInFailures).set(withFailure(row, now)).where(eq(signInFailures.key, row.key))
    }
    return 0
  })
}

/** A right password: the address gets this try back. The account's failures stay until the second factor is right too. */
export async function forgiveAddress(db: Db, address: string): Promise<void> {
  await db
    .update(signInFailures)
    .set({ count: sql`greatest(${signInFailures.count} - 1, 0)` })
    .where(eq(signInFailures.key, addressKey(address)))
}

/** Forgets the failures of an account, by all the names one may type for it, and old ones of everybody. */
export async function forgiveAccount(db: Db, logins: readonly string[], now: Date): Promise<void> {
  const keys = logins.map((login) => accountKey(login))
  await db.delete(signInFailures).where(inArray(signInFailures.key, keys))
  await db.delete(signInFailures).where(lt(signInFailures.lastFailedAt, new Date(now.getTime() - KEPT_MS)))
}

function kindsOf({ login, address }: Attempt): Map<string, FailureKind> {
  return new Map<string, FailureKind>([
    [accountKey(login), 'account'],
    [addressKey(address), 'address'],
  ])
}

function accountKey(login: string): string {
  return `account:${createHash('sha256').update(toLogin(login)).digest('base64url')}`
}

function addressKey(address: string): string {
  return `address:${networkOf(address)}`
}

/** One subscriber has at least a /64 of IPv6 addresses, so its first four groups are the address that counts. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length
  const groups = [...first, ...Array.from({ length: zeros }, () => '0'), ...last]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
