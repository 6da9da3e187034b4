import { Link } from '@tanstack/react-router'
import { can } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import type { AuditListRow } from '#shared/audit/answers.ts'
import { hasMask } from '#shared/audit/mask.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { auditPath, claimPath, outletPath, peoplePath, productPath, umkmPath } from '#client/paths.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import list from '#client/ui/work/work-list.module.css'
import page from '#client/ui/work/work-page.module.css'
import { AuditChanges } from './audit-changes.tsx'
import styles from './audit-page.module.css'

/** The rows as they were written, the newest first; on a narrow screen each is a block. */
export function AuditTable({ rows, actor }: { rows: readonly AuditListRow[]; actor: Actor }) {
  const { audit } = useWorkMessages()
  return (
    <div>
      {rows.some(({ before, after }) => hasMask(before) || hasMask(after)) && (
        <p className={page['fine']}>{audit.maskedNote}</p>
      )}
      <table className={`${list['table']} ${styles['table']}`}>
        <caption className="visually-hidden">{audit.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{audit.when}</th>
            <th scope="col">{audit.who}</th>
            <th scope="col">{audit.what}</th>
            <th scope="col">{audit.change}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.ordinal} row={row} actor={actor} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, actor }: { row: AuditListRow; actor: Actor }) {
  const { audit } = useWorkMessages()
  const { format } = useMessages()
  const { nameOf } = useKabupatenList()
  return (
    <tr>
      <th scope="row" className={styles['when']}>
        <time dateTime={row.at}>{instantText(row.at, format.locale)}</time>
      </th>
      <td className={styles['who']}>
        <Doer row={row} />
      </td>
      <td className={styles['what']}>
        {audit.actionOf(row.action)}
        <Subject row={row} actor={actor} />
        {row.kabupatenCode && <small>{nameOf(row.kabupatenCode)}</small>}
      </td>
      <td className={styles['change']}>
        <AuditChanges row={row} />
      </td>
    </tr>
  )
}

function Doer({ row: { personId, personName, role, address, userAgent } }: { row: AuditListRow }) {
  const { audit, access } = useWorkMessages()
  const name = personName || (personId === null ? audit.byProgram : audit.somebody)
  return (
    <>
      {name}
      {role && <small>{access.role(role)}</small>}
      {address && <small title={userAgent ?? undefined}>{audit.fromAddress(address)}</small>}
    </>
  )
}

function Subject({ row, actor }: { row: AuditListRow; actor: Actor }) {
  const { audit } = useWorkMessages()
  const { subjectKind, subjectId, subjectLabel } = row
  if (subjectId === null || subjectKind === null) return null
  const label = subjectLabel ?? (subjectKind === 'product' ? audit.unnamedProduct : audit.subjectKind(subjectKind))
  return (
    <span className={styles['subject']}>
      <SubjectLink row={row} actor={actor} label={label} />{' '}
      <Link
        {...auditPath()}
        search={(search) => ({ ...search, subject: subjectId, before: undefined })}
        className={styles['follow']}
      >
        {audit.follow}
        <span className="visually-hidden"> ({label})</span>
      </Link>
    </span>
  )
}

/** Leads to what was changed, where the reader can open it. */
function SubjectLink({ row, actor, label }: { row: AuditListRow; actor: Actor; label: string }) {
  const { subjectKind, subjectId, kabupatenCode } = row
  const isReadable = kabupatenCode !== null && can(actor, 'registry.read', kabupatenCode)
  if (subjectId !== null && isReadable) {
    if (subjectKind === 'umkm') return <Link {...umkmPath(subjectId)}>{label}</Link>
    if (subjectKind === 'product') return <Link {...productPath(subjectId)}>{label}</Link>
    if (subjectKind === 'evidence') return <a href={`/api/files/${subjectId}`}>{label}</a>
  }
  if (subjectId !== null && subjectKind === 'outlet') return <Link {...outletPath(subjectId)}>{label}</Link>
  if (subjectId !== null && subjectKind === 'claim') return <Link {...claimPath(subjectId)}>{label}</Link>
  if (subjectId !== null && subjectKind === 'person' && can(actor, 'people.manage')) {
    return <Link {...peoplePath(subjectId)}>{label}</Link>
  }
  return label
}
