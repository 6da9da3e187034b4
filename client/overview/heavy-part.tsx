import { Suspense, type ReactNode } from 'react'
import { PartBoundary } from '#client/ui/part-boundary.tsx'
import { WhenNear } from '#client/ui/when-near.tsx'

type Props = {
  /** Stands there meanwhile; without it an empty place. */
  still?: ReactNode
  /** Gives the empty place the form of what is to come. */
  className: string | undefined
  /** What to say when it cannot be fetched; the rest of the page goes on without it. */
  failure: string
  children: ReactNode
}

/** A map or chart, whose program is fetched once the reader comes near it. */
export function HeavyPart({ still, className, failure, children }: Props) {
  const empty = still ?? <div className={`${className} no-print`} aria-hidden="true" />
  return (
    <WhenNear fallback={empty}>
      <PartBoundary failure={<p>{failure}</p>}>
        <Suspense fallback={empty}>{children}</Suspense>
      </PartBoundary>
    </WhenNear>
  )
}
