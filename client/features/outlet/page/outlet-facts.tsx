import { Link } from '@tanstack/react-router'
import { lazy, Suspense, type ReactNode } from 'react'
import type { OutletPage } from '#shared/outlet/answers.ts'
import { pointText } from '#shared/wilayah/point-text.ts'
import { outletPath } from '#client/paths.ts'
import { PartBoundary } from '#client/ui/part-boundary.tsx'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useOutletMessages } from '#client/ui/use-outlet-messages.ts'
import { WhenNear } from '#client/ui/when-near.tsx'
import styles from './outlet-facts.module.css'

const KabupatenSpot = lazy(async () => ({
  default: (await import('#client/ui/map/kabupaten-spot.tsx')).KabupatenSpot,
}))

/** What is on record about an outlet: who runs it, where it stands, and what else there is in its kabupaten. */
export function OutletFacts({ answer: { outlet, kabupaten, others } }: { answer: OutletPage }) {
  const texts = useOutletMessages()
  const { operatorKind, operatorName, place, desaName, latitude, longitude, pointQuality } = outlet
  const point = latitude === null || longitude === null ? undefined : { latitude, longitude }
  return (
    <>
      <section aria-labelledby="keterangan">
        <h2 id="keterangan">{texts.facts}</h2>
        <dl className={styles['facts']}>
          <Fact label={texts.operator}>
            {operatorKind && (
              <>
                {operatorName ?? capitalised(texts.operatorKind(operatorKind))}
                {operatorName && <span className={styles['fine']}> ({texts.operatorKind(operatorKind)})</span>}
              </>
            )}
          </Fact>
          <Fact label={texts.place}>{place}</Fact>
          <Fact label={texts.desa}>{desaName}</Fact>
          <Fact label={texts.point}>
            {point && (
              <>
                <a
                  href={`geo:${point.latitude},${point.longitude}`}
                  aria-label={`${texts.openMap}: ${pointText(point)}`}
                >
                  {pointText(point)}
                </a>
                {pointQuality && <span className={styles['fine']}> ({texts.quality(pointQuality)})</span>}
              </>
            )}
          </Fact>
          <Fact label={texts.source}>
            <SourceLink source={outlet.source} />
          </Fact>
        </dl>
      </section>
      {point && (
        <WhenNear fallback={<div className={styles['spot']} />}>
          <PartBoundary failure={null}>
            <Suspense fallback={<div className={styles['spot']} />}>
              <div className={styles['spot']}>
                <KabupatenSpot
                  code={kabupaten.code}
                  point={point}
                  label={texts.spot(kabupaten.shortName)}
                  note={texts.boundaries}
                />
              </div>
            </Suspense>
          </PartBoundary>
        </WhenNear>
      )}
      {others.length > 0 && (
        <section aria-labelledby="gerai-lain">
          <h2 id="gerai-lain">{texts.others(kabupaten.shortName)}</h2>
          <ul className={styles['others']}>
            {others.map(({ id, label }) => (
              <li key={id}>
                <Link {...outletPath(id)}>{label}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const { unknown } = useOutletMessages()
  return (
    <>
      <dt>{label}</dt>
      <dd>{children || <span className={styles['missing']}>{unknown}</span>}</dd>
    </>
  )
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
