import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Act } from '#server/command/run-command.ts'
import { DomainError } from '#server/errors.ts'
import { enterSource } from '#server/source/enter-source.ts'
import { officeOf, PROVINCE_WIDE } from '#shared/access/office.ts'
import { can } from '#shared/access/rights.ts'
import type { AuditValues } from '#shared/audit/answers.ts'
import type { Day } from '#shared/day/day.ts'
import { ownReport } from '#shared/source/own-report.ts'
import type { Source } from '#shared/source/schema.ts'
import type { TargetRefusal } from '#shared/target/refusal.ts'
import type { target } from '../table.ts'

export type StoredColumns = typeof target.$inferInsert
type Subject = Pick<StoredColumns, 'title' | 'figure' | 'unit' | 'kabupatenCode' | 'scopeText'>
type Term =
  | { period: 'month'; value: number; validFrom: Day; validTo?: Day | undefined }
  | { period: 'byDay'; value: number; dueOn: Day }
type Decision = Term & {
  setBy?: string | undefined
  setOn?: Day | undefined
  source?: Source | undefined
  reason: string
}

/**
 * Begins a command about targets: allowed, and alone, so that two people cannot set the same target at once.
 * @throws DomainError forbidden
 */
export async function beginDecision({ tx, actor }: Act): Promise<void> {
  if (!can(actor, 'target.set')) throw new DomainError('forbidden', (say) => say.forbidden)
  await tx.execute(sql`lock table target in share row exclusive mode`)
}

export function refused(refusal: TargetRefusal): DomainError {
  return new DomainError('invalid-state', (say) => say.targetRefused, {
    detail: { refusal },
  })
}

/** The row of a new target: what it is about, its term, and who decided it, by default the governor's office today. */
export async function toTargetRow(
  { tx, actor, today, now }: Act,
  subject: Subject,
  decision: Decision,
): Promise<StoredColumns> {
  const office = officeOf(actor.role, PROVINCE_WIDE, [])
  const setOn = decision.setOn ?? today
  const sourceId = await enterSource(tx, decision.source ?? ownReport(office, today))
  return {
    id: randomUUID(),
    ...subject,
    ...termColumns(decision, setOn),
    ...{ setBy: decision.setBy ?? office, setOn, reason: decision.reason, sourceId, recordedAt: now, version: 1 },
  }
}

function termColumns(term: Term, setOn: Day) {
  const { period, value } = term
  const values = { period, valueText: String(value), valueLow: value, valueHigh: value }
  if (term.period === 'byDay') return { ...values, dueOn: term.dueOn, dueText: term.dueOn, validFrom: setOn }
  return { ...values, periodText: 'per month', validFrom: term.validFrom, validTo: term.validTo ?? null }
}

/** What the audit trail says of a target. */
export function auditValues(row: StoredColumns): AuditValues {
  const { title, figure, valueText, validFrom, validTo, dueOn, scopeText, setBy, setOn, reason } = row
  const term = { validFrom, validTo: validTo ?? null, dueOn: dueOn ?? null }
  return {
    title,
    figure: figure ?? null,
    value: valueText,
    scope: scopeText,
    ...term,
    setBy,
    setOn,
    reason: reason ?? null,
  }
}

/** Whom the audit trail says it of. */
export function auditSubject({ id, title, kabupatenCode }: StoredColumns) {
  return { subjectKind: 'target', subjectId: id, subjectLabel: title, ...(kabupatenCode && { kabupatenCode }) }
}
