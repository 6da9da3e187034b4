import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChannelOverview } from '#shared/outlet/channel/answers.ts'
import type { ChannelKind } from '#shared/outlet/channel/channel.ts'
import { useViewTime } from '#client/search-params.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { useChannelMessages } from '#client/ui/use-channel-messages.ts'
import { ChannelItem } from './channel-item.tsx'
import styles from './channel-sections.module.css'

const PAGE_ROWS = 50

type Props = { kind: ChannelKind; answer: ChannelOverview; area: string }

/** The newest records of a kind; all of them page by page, and those of one area, are asked for when they are wanted. */
export function ChannelRowList({ kind, answer, area }: Props) {
  const texts = useChannelMessages()
  const time = useViewTime()
  const [page, setPage] = useState<number>()
  const isWhole = area === 'province'
  const isAsked = answer.pages[kind].count > 0 && (!isWhole || page !== undefined)
  const query = useQuery({
    ...trpc.channel.rows.queryOptions({ kind, area, page: page ?? 0, ...time }, { placeholderData: keepPreviousData }),
    enabled: isAsked,
  })
  const found = isAsked ? query.data : answer.pages[kind]
  if (answer.pages[kind].count === 0) return <p className={styles['empty']}>{texts.noRecord(kind)}</p>
  if (!found) return <p role="status">{query.isError ? texts.failed : texts.asking}</p>
  const { rows, count } = found
  if (count === 0) return <p className={styles['empty']}>{texts.noRecordThere}</p>
  return (
    <>
      <ul className={styles['rows']} aria-label={texts.rowsOf(kind)}>
        {rows.map((row) => (
          <ChannelItem key={row.originId} row={row} answer={answer} />
        ))}
      </ul>
      {page === undefined && count > rows.length && (
        <p className={styles['more']}>
          <span className={styles['fine']}>{texts.newest(rows.length, count)}</span>
          <button type="button" className={button['button']} onClick={() => setPage(0)}>
            {texts.showAll(count)}
          </button>
        </p>
      )}
      {page !== undefined && count > PAGE_ROWS && (
        <p className={styles['more']}>
          <span className={styles['fine']} role="status">
            {texts.range(page * PAGE_ROWS + 1, page * PAGE_ROWS + rows.length, count)}
          </span>
          <button type="button" className={button['button']} disabled={page === 0} onClick={() => setPage(page - 1)}>
            {texts.newer}
          </button>
          <button
            type="button"
            className={button['button']}
            disabled={(page + 1) * PAGE_ROWS >= count}
            onClick={() => setPage(page + 1)}
          >
            {texts.older}
          </button>
        </p>
      )}
    </>
  )
}
