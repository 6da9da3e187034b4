import { useQueries } from '@tanstack/react-query'
import { createPortal } from 'react-dom'
import { PROGRAMME_TIME_ZONE } from '#shared/day/day.ts'
import { standingAfter } from '#shared/mentoring/queue.ts'
import type { ProductConflict, ProductListRow } from '#shared/product/answers.ts'
import type { Conflict } from '#client/command.ts'
import { trpc } from '#client/trpc.ts'
import { ConflictDialog, type ConflictChoice } from '#client/ui/form/conflict-dialog.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { toldBy } from './act-form.ts'
import type { Job } from './job.ts'
import { useProductName } from './queue-context.ts'

type Props = {
  job: Job
  conflict: Conflict
  isSending: boolean
  onSend: (rows: readonly ProductListRow[]) => void
  onClose: () => void
}

/** Somebody changed some of the products meanwhile: for each of them the person decides whether their act still stands. */
export function StaleProducts({ job: { act, rows, input }, conflict, isSending, onSend, onClose }: Props) {
  const nameOf = useProductName()
  const { queue } = useWorkMessages()
  const { format } = useMessages()
  const versions = versionsIn(conflict)
  const stale = rows.filter(({ id }) => versions.has(id))
  const now = useQueries({
    queries: stale.map(({ id }) => ({ ...trpc.product.get.queryOptions({ id }), staleTime: 0 })),
  })
  const pairs = stale.flatMap((seen, index) => {
    const stored = now[index]?.data
    return stored && stored.version >= (versions.get(seen.id) ?? 0) ? [{ seen, stored }] : []
  })
  if (pairs.length < stale.length) return null
  const decide = (choices: Readonly<Record<string, ConflictChoice>>) => {
    const chosen = pairs.filter(({ seen }) => choices[seen.id] === 'mine').map(({ stored }) => stored)
    sendOrClose([...rows.filter((row) => !stale.includes(row)), ...chosen])
  }
  const sendOrClose = (products: readonly ProductListRow[]) => (products.length > 0 ? onSend(products) : onClose())
  return createPortal(
    <ConflictDialog
      rows={pairs.map(({ seen, stored }) => ({
        key: seen.id,
        label: nameOf(stored),
        base: queue.standing(seen.standing, nameOf(seen)),
        mine: queue.standing(standingAfter(seen.standing, act, toldBy(input)), nameOf(seen)),
        stored: queue.standing(stored.standing, nameOf(stored)),
      }))}
      changedBy={conflict.changedBy}
      changedAt={new Date(conflict.changedAt).toLocaleString(format.locale, {
        ...{ dateStyle: 'medium', timeStyle: 'short', timeZone: PROGRAMME_TIME_ZONE },
      })}
      isSending={isSending}
      onDecide={decide}
      onTakeStored={() => sendOrClose(rows.filter((row) => !stale.includes(row)))}
      onClose={onClose}
    />,
    // Outside of the notices, which are read aloud and let clicks through.
    document.body,
  )
}

/** The products that somebody changed meanwhile, with their versions now. */
function versionsIn(conflict: Conflict): ReadonlyMap<string, number> {
  const { stale, current } = conflict as unknown as ProductConflict
  return new Map((stale.length > 0 ? stale : [current]).map(({ id, version }) => [id, version]))
}
