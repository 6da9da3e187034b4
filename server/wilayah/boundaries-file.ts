import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { INSTALLED_BOUNDARIES } from '#shared/wilayah/boundaries.ts'

const DERIVED = path.join(import.meta.dirname, '../../data/wilayah/kabupaten.topojson')

/** A TopoJSON with one object, `kabupaten`, whose geometries carry the Kemendagri code as id. */
export type BoundariesFile = { body: string; isOfficial: boolean }

/** The official boundaries when they are installed in this home, else the ones that the project derived itself. */
export function readBoundaries(home: string): BoundariesFile {
  const installed = path.join(home, INSTALLED_BOUNDARIES)
  if (existsSync(installed)) return { body: readFileSync(installed, 'utf8'), isOfficial: true }
  return readDerivedBoundaries()
}

/** The boundaries that come with the program. */
export function readDerivedBoundaries(): BoundariesFile {
  return { body: readFileSync(DERIVED, 'utf8'), isOfficial: false }
}
