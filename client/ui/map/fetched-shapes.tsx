import { use, useMemo, type ReactNode } from 'react'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { insetKota, toStillShapes, type StillShapes } from '#shared/wilayah/still-map.ts'
import { loadBoundaries, type Boundaries } from './boundaries.ts'

type Props = {
  /** Any kabupaten of the province; in a national registry, undefined for the provinces themselves. */
  of: KabupatenCode | undefined
  children: (shapes: StillShapes) => ReactNode
}

/** The lines of a still map from the boundaries themselves. Suspends until they are there. */
export function FetchedShapes({ of, children }: Props) {
  const boundaries = use(loadBoundaries(of))
  const shapes = useMemo(() => toShapes(boundaries), [boundaries])
  return children(shapes)
}

function toShapes({ shapes, box, isOfficial }: Boundaries): StillShapes {
  return toStillShapes(shapes, { box, kota: insetKota(shapes), isOfficial })
}
