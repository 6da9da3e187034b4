import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { runCommand, type Act, type CommandContext } from '#server/command/run-command.ts'
import { isSimulated } from '#server/db/version.ts'
import { DomainError } from '#server/errors.ts'
import { requireEvidence } from '#server/evidence/queries.ts'
import { listReportable } from '#server/product/launch-queries.ts'
import { requireKabupaten } from '#server/wilayah/queries.ts'
import { scopeOf } from '#shared/access/rights.ts'
import { changedValues } from '#shared/audit/changed-values.ts'
import type { ChangedReport, ReportContent } from '#shared/report/answers.ts'
import { saveRefusal, submitRefusal } from '#shared/report/refusal.ts'
import { reportStateAfter, type ReportEventType, type ReportState } from '#shared/report/report.ts'
import type { ReportPlace, WriteReport } from '#shared/report/schema.ts'
import { spanOf } from '#shared/target/launch.ts'
import { conflictOf, noSuchReport, refused } from '../report-problem.ts'
import { contentOf, contentOfInput, emptyContent, type StoredReport } from '../report-content.ts'
import { monthlyReport } from '../table.ts'
import { recordStep } from './record-step.ts'

/**
 * Keeps what a kabupaten has prepared of a report; the first save begins it. The running month can be prepared.
 * @throws DomainError not-found, conflict with the report as it is now, invalid-state with the refusal, invalid-input
 */
export function saveReport(context: CommandContext, input: WriteReport): Promise<ChangedReport> {
  return runCommand(context, { name: 'report.save', input }, (act) =>
    writeReport(act, 'report.save', { ...input, verb: 'save' }),
  )
}

/**
 * Submits a report with what it says now; from then on the month is reported, nihil included.
 * @throws DomainError as `saveReport`
 */
export function submitReport(context: CommandContext, input: WriteReport): Promise<ChangedReport> {
  return runCommand(context, { name: 'report.submit', input }, (act) =>
    writeReport(act, 'report.submit', { ...input, verb: 'submit' }),
  )
}

export type WriteVerb = 'save' | 'submit'
/** A report as it is written, without its command. */
type WrittenReport = Omit<WriteReport, 'commandId'> & { verb: WriteVerb }

/**
 * The same inside a command, which may write several.
 * @throws DomainError as `saveReport`
 */
export async function writeReport(act: Act, action: string, input: WrittenReport): Promise<ChangedReport> {
  const { tx, actor, today } = act
  const { kabupatenCode, month, baseVersion, verb } = input
  const kabupaten = await requireKabupaten(tx, scopeOf(actor, 'report.submit') ?? { kabupaten: [] }, kabupatenCode)
  const stored = await lockReport(act, input)
  if (!stored && baseVersion > 0) throw noSuchReport()
  if (stored && stored.version !== baseVersion) throw await conflictOf(tx, stored, baseVersion)
  const content = contentOfInput(input)
  const named = { kabupatenCode, span: spanOf(month), named: content.productIds }
  const facts = { month, state: stored?.state ?? 'draft', today, content, products: await listReportable(tx, named) }
  const refusal = verb === 'save' ? saveRefusal(facts) : submitRefusal(facts)
  if (refusal) throw refused(refusal)
  await requireEvidence(tx, kabupatenCode, content.evidence)
  const state = reportStateAfter(verb, facts.state) ?? facts.state
  const written = stored ? await update(act, { stored, content, state }) : await insert(act, { input, content, state })
  const type = stepOf(verb, stored)
  if (type) await recordStep(act, written, { type, kabupaten })
  const values = (told: ReportContent, of: ReportState | null) => ({ ...told, state: of })
  const changed = changedValues(
    values(stored ? contentOf(stored) : emptyContent, stored && !stored.isWithdrawn ? stored.state : null),
    values(content, state),
  )
  const subject = { subjectKind: 'report', subjectId: written.id, subjectLabel: month, kabupatenCode }
  act.note({ action, ...subject, ...changed })
  return { id: written.id, version: written.version, state }
}

function stepOf(verb: WriteVerb, stored: StoredReport | undefined): ReportEventType | undefined {
  if (verb === 'submit') return 'submitted'
  return stored && !stored.isWithdrawn ? undefined : 'drafted'
}

export async function lockReport(
  { tx }: Act,
  { kabupatenCode, month }: ReportPlace,
): Promise<StoredReport | undefined> {
  const [stored] = await tx
    .select()
    .from(monthlyReport)
    .where(and(eq(monthlyReport.kabupatenCode, kabupatenCode), eq(monthlyReport.month, month)))
    .for('update')
  return stored
}

type Update = { stored: StoredReport; content: ReportContent; state: ReportState }

async function update({ tx }: Act, { stored, content, state }: Update): Promise<StoredReport> {
  const set = { ...content, state, version: stored.version + 1, isWithdrawn: false }
  await tx.update(monthlyReport).set(set).where(eq(monthlyReport.id, stored.id))
  return { ...stored, ...set }
}

type Insert = { input: WrittenReport; content: ReportContent; state: ReportState }

/** Two people may begin the same report at the same moment: one of them does. */
async function insert(act: Act, { input, content, state }: Insert): Promise<StoredReport> {
  const { tx } = act
  const { kabupatenCode, month } = input
  const row = { id: randomUUID(), kabupatenCode, month, ...content, state, version: 1 }
  const [begun] = await tx
    .insert(monthlyReport)
    .values({ ...row, simulated: await isSimulated(tx) })
    .onConflictDoNothing()
    .returning()
  if (begun) return begun
  const other = await lockReport(act, input)
  if (!other) throw new DomainError('conflict', (say) => say.reportBeingWritten)
  throw await conflictOf(tx, other, input.baseVersion)
}
