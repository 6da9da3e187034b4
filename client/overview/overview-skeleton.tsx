import { Skeleton } from '#client/ui/skeleton.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './overview-page.module.css'

/** Ringkasan before its first answer: the same heights, no numbers. */
export function OverviewSkeleton() {
  const { shell, overview } = useMessages()
  return (
    <div className={styles['page']} aria-busy="true">
      <h1 className="visually-hidden">{overview.title}</h1>
      <p className="visually-hidden" role="status">
        {shell.loading}
      </p>
      <div className={styles['opening']}>
        <Skeleton height={84} width="46rem" />
        <div className={styles['lead']}>
          <Skeleton height={22} width="32rem" />
        </div>
        <div className={styles['blank']}>
          <Skeleton height={190} />
        </div>
      </div>
      <div className={styles['columns']}>
        <Skeleton height={440} />
        <Skeleton height={440} />
      </div>
    </div>
  )
}
