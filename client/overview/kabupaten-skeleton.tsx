import { Skeleton } from '#client/ui/skeleton.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './kabupaten-page.module.css'

/** A kabupaten's page before its first answer. */
export function KabupatenSkeleton() {
  const { shell } = useMessages()
  return (
    <div className={styles['page']} aria-busy="true">
      <p className="visually-hidden" role="status">
        {shell.loading}
      </p>
      <Skeleton height={32} />
      <div className={styles['opening']}>
        <Skeleton height={48} width="24rem" />
        <div className={styles['headline']}>
          <Skeleton height={26} />
        </div>
      </div>
      <div className={styles['columns']}>
        <Skeleton height={420} />
        <Skeleton height={420} />
      </div>
    </div>
  )
}
