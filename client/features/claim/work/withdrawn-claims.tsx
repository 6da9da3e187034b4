import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '#client/trpc.ts'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import styles from './claim-work.module.css'

/** What was taken from the page, and why: asked for when somebody opens it. */
export function WithdrawnClaims() {
  const { claim: texts } = useWorkMessages()
  const page = useClaimMessages()
  const { format } = useMessages()
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery({ ...trpc.claim.withdrawn.queryOptions(), enabled: isOpen })
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.withdrawnTitle}</summary>
      {isOpen && !data && <Skeleton height={80} />}
      {data?.length === 0 && <p>{texts.withdrawnNone}</p>}
      {data && data.length > 0 && (
        <ul className={styles['withdrawn']}>
          {data.map(({ id, metric, valueText, unit, asOfText, speaker, reason, withdrawnAt, withdrawnBy }) => (
            <li key={id}>
              <b>{page.value(valueText, unit)}</b>, {page.metric(metric)}
              <small>
                {speaker}, {page.for(page.period(asOfText))}
                {withdrawnAt &&
                  withdrawnBy &&
                  ` · ${texts.withdrawnBy(withdrawnBy, instantText(withdrawnAt, format.locale))}`}
              </small>
              <span>{texts.withdrawnWhy(reason)}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
