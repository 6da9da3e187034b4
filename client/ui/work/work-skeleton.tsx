import { Skeleton } from '../skeleton.tsx'
import { useMessages } from '../use-messages.ts'
import page from './work-page.module.css'

/** A page whose answer is on its way: blocks about as tall as what is to come. */
export function WorkSkeleton({ heights }: { heights: readonly number[] }) {
  const { shell } = useMessages()
  return (
    <div className={`${page['page']} ${page['blank']}`}>
      <div role="status" className="visually-hidden">
        {shell.loading}
      </div>
      {heights.map((height) => (
        <Skeleton key={height} height={height} />
      ))}
    </div>
  )
}
