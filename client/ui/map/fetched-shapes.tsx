import { use, useMemo, type ReactNode } from 'react'
import { isKotaCode, toStillShapes, type StillShapes } from '#shared/wilayah/still-map.ts'
import { loadBoundaries, type Boundaries } from './boundaries.ts'

/** The lines of a still map from the boundaries themselves. Suspends until they are there. */
export function FetchedShapes({ children }: { children: (shapes: StillShapes) => ReactNode }) {
  const boundaries = use(loadBoundaries())
  const shapes = useMemo(() => toShapes(boundaries), [boundaries])
  return children(shapes)
}

function toShapes({ shapes, box, isOfficial }: Boundaries): StillShapes {
  return toStillShapes(shapes, { box, kota: shapes.find(({ code }) => isKotaCode(code)), isOfficial })
}
