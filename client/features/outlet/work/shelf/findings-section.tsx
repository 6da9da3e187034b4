import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ShelfFinding } from '#shared/outlet/shelf/answers.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { outletPath, productPath } from '#client/paths.ts'
import { useProvinceInput } from '#client/provinces.ts'
import { trpc } from '#client/trpc.ts'
import { Attention } from '#client/ui/form/field.tsx'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'

/** Products on shelves that are not ready: whose they are, what they lack, and where to work on it. */
export function FindingsSection({ codes }: { codes: ReadonlySet<KabupatenCode> }) {
  const { shelf: texts } = useWorkMessages()
  const { data } = useQuery(trpc.shelf.findings.queryOptions(useProvinceInput()))
  const rows = data?.rows.filter((row) => codes.has(row.kabupatenCode)) ?? []
  if (rows.length === 0) return null
  const open = rows.filter((row) => row.isOpen)
  const closed = rows.filter((row) => !row.isOpen)
  return (
    <section aria-labelledby="temuan-rak">
      <h2 id="temuan-rak">{texts.findingsTitle}</h2>
      <p className={page['fine']}>{texts.findingsLead(open.length)}</p>
      <FindingList rows={open} />
      {closed.length > 0 && (
        <details>
          <summary>{texts.findingsClosed(closed.length)}</summary>
          <FindingList rows={closed} />
        </details>
      )}
    </section>
  )
}

function FindingList({ rows }: { rows: readonly ShelfFinding[] }) {
  return (
    <ul className={page['plain']}>
      {rows.map((row) => (
        <Finding key={`${row.outletId} ${row.productId}`} row={row} />
      ))}
    </ul>
  )
}

function Finding({ row }: { row: ShelfFinding }) {
  const { shelf: texts, certification } = useWorkMessages()
  const { shortNameOf } = useKabupatenList()
  return (
    <li>
      <Link {...productPath(row.productId)}>{row.productName}</Link> ({shortNameOf(row.productKabupatenCode)}){' '}
      <Link {...outletPath(row.outletId)}>{texts.findingAt(row.outletLabel)}</Link>,{' '}
      {texts.findingSince(row.firstMonth, row.lastMonth)}
      {row.isOpen ? (
        <p className={form['problem']}>
          <Attention />
          {texts.findingMissing(certification.openList(row.missing))}
        </p>
      ) : (
        <p className={page['fine']}>{row.missing.length === 0 ? texts.findingReady : texts.findingGone}</p>
      )}
    </li>
  )
}
