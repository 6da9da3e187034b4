import { randomUUID } from 'node:crypto'
import type { Act } from '#server/command/run-command.ts'
import { reportDueDay } from '#server/setting/queries.ts'
import { listProvinces } from '#server/wilayah/province-queries.ts'
import { officeOf } from '#shared/access/office.ts'
import { reportDueOn, type ReportEventType } from '#shared/report/report.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { StoredReport } from '../report-content.ts'
import { reportEvent } from '../table.ts'

type Step = {
  type: ReportEventType
  kabupaten: { code: KabupatenCode; name: string }
  note?: string | undefined
  withdraws?: string | null
}

/** Appends a step to the life of a report, with what the report says at that moment and the day that is due now. */
export async function recordStep(act: Act, report: StoredReport, step: Step): Promise<void> {
  const { tx, actor, today, now, commandId } = act
  const { type, kabupaten, note, withdraws = null } = step
  const { id: reportId, kabupatenCode, month, productIds, isNihil, obstacles, simulated } = report
  await tx.insert(reportEvent).values({
    ...{ id: randomUUID(), reportId, kabupatenCode, month, type, productIds, isNihil, obstacles, simulated, commandId },
    ...{ heldOn: today, dueOn: reportDueOn(month, await reportDueDay(tx)) },
    note: note ?? null,
    withdraws,
    ...{
      recordedBy: officeOf(actor.role, kabupaten, await listProvinces(tx)),
      personName: actor.name,
      recordedAt: now,
    },
  })
}
