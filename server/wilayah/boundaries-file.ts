import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { INSTALLED_BOUNDARIES } from '#shared/wilayah/boundaries.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'

const COUNTRY = path.join(import.meta.dirname, '../../data/country')
const DERIVED = path.join(import.meta.dirname, '../../data/wilayah/kabupaten.topojson')

/** A TopoJSON with one object, `kabupaten`, whose geometries carry the Kemendagri code as id. */
export type BoundariesFile = { body: string; isOfficial: boolean }

/**
 * Gives the boundaries that hold: those of the kabupaten of a province. In a registry of one province that one need not be
 * named; in a national one the provinces themselves are given without it, in the form of the others.
 */
export type BoundariesOf = (province?: ProvinceCode) => BoundariesFile

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

/** Those of a national registry; nothing is installed there. */
export function readCountryBoundaries(province?: ProvinceCode): BoundariesFile {
  const name = province === undefined ? 'provinces' : `kabupaten/${province}`
  const known = countryFiles.get(name)
  if (known) return known
  const body = readFileSync(path.join(COUNTRY, `${name}.topojson`), 'utf8')
  const read = { body: province === undefined ? asKabupaten(body) : body, isOfficial: false }
  countryFiles.set(name, read)
  return read
}

/** All 39 are half a megabyte. */
const countryFiles = new Map<string, BoundariesFile>()

function asKabupaten(body: string): string {
  const { objects, ...topology } = JSON.parse(body) as { objects: { province: unknown } }
  return JSON.stringify({ ...topology, objects: { kabupaten: objects.province } })
}
