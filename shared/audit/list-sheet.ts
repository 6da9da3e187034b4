import type { FilterWords, ListColumn } from '#shared/export/list.ts'
import type { DownloadMessages } from '#shared/messages/download/id.ts'
import type { WorkMessages } from '#shared/messages/work/id.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { AuditListRow, AuditValues } from './answers.ts'
import type { AuditFilter } from './schema.ts'

type Texts = {
  work: WorkMessages
  download: DownloadMessages
  nameOf: (code: KabupatenCode) => string
}

/** What a saved trail tells of each change. */
export function auditColumns({ work, download, nameOf }: Texts): ListColumn<AuditListRow>[] {
  const { columns: texts } = download
  const { audit, access } = work
  return [
    [texts.ordinal, (row) => row.ordinal],
    [audit.when, (row) => inWita(row.at)],
    [audit.who, (row) => row.personName || (row.personId === null ? audit.byProgram : audit.somebody)],
    [texts.role, (row) => row.role && access.role(row.role)],
    [audit.what, (row) => audit.actionOf(row.action)],
    [texts.subject, (row) => row.subjectLabel ?? (row.subjectKind && audit.subjectKind(row.subjectKind))],
    [texts.kabupaten, (row) => row.kabupatenCode && nameOf(row.kabupatenCode)],
    [texts.before, (row) => valuesText(row.before, audit)],
    [texts.after, (row) => valuesText(row.after, audit)],
    [texts.address, (row) => row.address],
    [texts.kabupatenCode, (row) => row.kabupatenCode],
    [texts.actionCode, (row) => row.action],
    [texts.subjectId, (row) => row.subjectId],
  ]
}

/** What narrows a trail, in words. `personName` is that of the person asked for. */
export function auditFilterWords(
  { from, to, action, kabupaten, personId, subjectId }: AuditFilter,
  { work: { audit }, nameOf }: Texts,
  personName: string | undefined,
): FilterWords {
  return [
    [audit.from, from],
    [audit.to, to],
    [audit.person, personName ?? personId],
    [audit.action, action && audit.actionOf(action)],
    [audit.kabupaten, kabupaten && nameOf(kabupaten)],
    [audit.onlySubject(audit.oneSubject), subjectId],
  ]
}

const HOURS_MS = 8 * 3_600_000

/** `2026-02-05 14:03:11`, which spreadsheets read as a time. WITA has no summer time. */
function inWita(instant: string): string {
  return new Date(Date.parse(instant) + HOURS_MS).toISOString().slice(0, 19).replace('T', ' ')
}

function valuesText(values: AuditValues | null, { field, word }: WorkMessages['audit']): string | null {
  if (values === null) return null
  const lines = Object.entries(values).map(([name, value]) => {
    const told = typeof value === 'string' ? (word(name, value) ?? value) : JSON.stringify(value)
    return `${field(name)}: ${told}`
  })
  return lines.join('; ') || null
}
