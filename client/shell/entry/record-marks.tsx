import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { isInScope } from '#shared/access/scope.ts'
import type { RefusedEdit } from '#shared/conflict/answers.ts'
import { conflictReach, type ConflictKind } from '#shared/conflict/subject.ts'
import type { RecordKey } from '#shared/outbox/procedure.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { useSession } from '#client/session.ts'
import { trpc } from '#client/trpc.ts'
import { WaitingLineOf } from './waiting-mark.tsx'

// Few records were ever changed by two people at once.
const LateEdits = lazy(async () => ({ default: (await import('./late-edits.tsx')).LateEdits }))

type Props = {
  kind: ConflictKind
  /** Of a report that nobody has begun there is none; of a shelf it is that of its outlet. */
  id: string | null
  /** As this device knows the record. */
  record: RecordKey
  month?: string
  kabupatenCode: KabupatenCode
  /** The record as its page shows it, to be compared with. */
  current: { version: number }
}

/** What the page of a record says about changes that are not in it: those that wait here, and those that came too late. */
export function RecordMarks({ kind, id, record, month, kabupatenCode, current }: Props) {
  const actor = useSession()?.actor
  const isReadable = conflictReach(actor).some((reach) => reach.kind === kind && isInScope(reach.scope, kabupatenCode))
  const { data } = useQuery({
    ...trpc.conflict.list.queryOptions({ kind, subjectId: id ?? '' }),
    enabled: isReadable && id !== null && current.version > 0,
  })
  const isHere = ({ input }: RefusedEdit) => month === undefined || input['month'] === month
  const edits = data?.edits.filter(isHere) ?? []
  return (
    <>
      <WaitingLineOf record={record} />
      {edits.length > 0 && (
        <Suspense fallback={null}>
          <LateEdits edits={edits} current={{ ...current }} known={data?.names ?? {}} />
        </Suspense>
      )}
    </>
  )
}
