import { Link } from '@tanstack/react-router'
import type { ProductList } from '#shared/product/answers.ts'
import { queuePath } from '#client/paths.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './queue-table.module.css'

/** Which rows of how many, and the way to the others. */
export function QueuePager({ list }: { list: ProductList }) {
  const { rows, total, page, lastPage, pageSize } = list
  const { queue } = useWorkMessages()
  const texts = queue.table
  const first = (page - 1) * pageSize
  return (
    <nav className={styles['pager']} aria-label={texts.pages} data-list="mentoring" data-total={total}>
      <span>{texts.range(first + 1, first + rows.length, list)}</span>
      {page > 1 && <PageLink page={page - 1} text={texts.previousPage} />}
      {page < lastPage && <PageLink page={page + 1} text={texts.nextPage} />}
    </nav>
  )
}

export function PageLink({ page, text }: { page: number; text: string }) {
  return (
    <Link
      {...queuePath()}
      search={(search) => ({ ...search, page: page > 1 ? String(page) : undefined })}
      activeProps={{}}
    >
      {text}
    </Link>
  )
}
