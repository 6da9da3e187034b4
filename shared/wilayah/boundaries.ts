import { z } from 'zod'
import { findCodes } from './boundary-code.ts'
import type { MapBox } from './map-inset.ts'
import { findCrossing, type LonLat } from './ring-crossing.ts'

/** The outer ring, then its holes; rings are closed. */
export type BoundaryPolygon = LonLat[][]
export type BoundaryFeature = {
  type: 'Feature'
  /** Kemendagri code, `53.01`. */
  id: string
  properties: Record<string, never>
  geometry: { type: 'MultiPolygon'; coordinates: BoundaryPolygon[] }
}
export type BoundaryCheck = { ok: true; features: BoundaryFeature[] } | { ok: false; problems: string[] }

/** Where official boundaries are installed, below the home folder of the program. */
export const INSTALLED_BOUNDARIES = 'wilayah/kabupaten.topojson'

/** Where Nusa Tenggara Timur lies. */
const nttBox: MapBox = { west: 118, south: -12, east: 126, north: -7.5 }

const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      id: z.unknown().optional(),
      properties: z.unknown().optional(),
      geometry: z.object({ type: z.string(), coordinates: z.unknown().optional() }).nullish(),
    }),
  ),
})
type ReadFeature = z.infer<typeof collectionSchema>['features'][number]

/**
 * Decides whether a decoded GeoJSON can serve as the boundaries of the kabupaten.
 * @param collection a FeatureCollection in WGS84 degrees, longitude first; one Polygon or MultiPolygon per kabupaten
 * @param expectedCodes the Kemendagri codes that must be there, each once
 * @param box where every position must lie
 * @returns the features with their code as `id` and nothing else, in order of code; or, in Indonesian, every reason to
 *   refuse, with the code, the ring and the coordinate
 */
export function checkBoundaries(
  collection: unknown,
  expectedCodes: readonly string[],
  box: MapBox = nttBox,
): BoundaryCheck {
  const parsed = collectionSchema.safeParse(collection)
  if (!parsed.success) {
    return {
      ok: false,
      problems: ['Isi berkas bukan kumpulan fitur: harus FeatureCollection GeoJSON dengan daftar features.'],
    }
  }
  const coded = parsed.data.features.map(readCode)
  const problems = [...coded.flatMap((entry) => entry.problems), ...checkCodes(coded, expectedCodes)]
  const features: BoundaryFeature[] = []
  for (const { code, name, feature } of coded) {
    if (code !== undefined && !expectedCodes.includes(code)) continue
    const found = checkGeometry(name, feature.geometry, box)
    problems.push(...found)
    if (code === undefined || found.length > 0) continue
    features.push({ type: 'Feature', id: code, properties: {}, geometry: toMultiPolygon(feature.geometry) })
  }
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, features: features.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
}

type CodedFeature = { code: string | undefined; name: string; feature: ReadFeature; problems: string[] }

function readCode(feature: ReadFeature, index: number): CodedFeature {
  const found = findCodes(feature)
  const [first] = found
  const name = `Fitur ke-${index + 1}`
  if (!first) {
    const advice =
      'isi id atau kolom kode_kemendagri, KDPKAB, KDCPUM, kode_kab, kdkab, kode, atau code dengan kode seperti 53.01'
    return { code: undefined, name, feature, problems: [`${name} tidak memuat kode kabupaten: ${advice}.`] }
  }
  if (found.length > 1) {
    const list = found.map(({ place, code }) => `${place} ${code}`).join(', ')
    const problem = `${name} memuat kode yang berbeda (${list}): sisakan satu, yaitu kode Kemendagri.`
    return { code: undefined, name, feature, problems: [problem] }
  }
  return { code: first.code, name: first.code, feature, problems: [] }
}

function checkCodes(coded: readonly CodedFeature[], expectedCodes: readonly string[]): string[] {
  const codes = coded.flatMap(({ code }) => code ?? [])
  const missing = expectedCodes.filter((code) => !codes.includes(code))
  const doubled = [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))]
  const unknown = [...new Set(codes.filter((code) => !expectedCodes.includes(code)))]
  const problems: string[] = []
  if (missing.length > 0) problems.push(`Kode yang tidak ada: ${listSome(missing)}. Lengkapi berkasnya.`)
  if (doubled.length > 0) {
    problems.push(
      `Kode yang muncul lebih dari sekali: ${listSome(doubled)}. Gabungkan bagiannya menjadi satu fitur per kode.`,
    )
  }
  if (unknown.length > 0)
    problems.push(`Kode yang tidak dikenal: ${listSome(unknown)}. Hapus fitur di luar wilayah ini.`)
  return problems
}

function listSome(codes: readonly string[]): string {
  const shown = codes.slice(0, 25)
  return codes.length > shown.length
    ? `${shown.join(', ')}, dan ${codes.length - shown.length} lainnya`
    : shown.join(', ')
}

function checkGeometry(name: string, geometry: ReadFeature['geometry'], box: MapBox): string[] {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
    return [`${name}: bentuknya ${geometry?.type ?? 'kosong'}; harus Polygon atau MultiPolygon.`]
  }
  const polygons = toList(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
  if (polygons.length === 0) return [`${name}: bentuknya kosong; isi dengan sedikitnya satu poligon.`]
  return polygons.flatMap((polygon, index) => {
    const rings = toList(polygon)
    const where = `${name}, poligon ${index + 1}`
    if (rings.length === 0) return [`${where}: tidak memuat cincin; hapus poligon kosong ini.`]
    const problems = rings.flatMap((ring, at) => checkRing(`${where}, cincin ${at + 1}`, toList(ring), box))
    if (problems.length > 0) return problems
    const crossing = findCrossing(rings as LonLat[][])
    if (!crossing) return []
    return [
      `${where}: garisnya memotong dirinya sendiri di ${describe(crossing)}. Perbaiki, misalnya dengan "Fix geometries" di QGIS.`,
    ]
  })
}

function checkRing(where: string, ring: readonly unknown[], box: MapBox): string[] {
  const broken = ring.findIndex((position) => !isPosition(position))
  if (broken >= 0) {
    return [
      `${where}, titik ${broken + 1}: [${String(ring[broken])}] bukan koordinat; harus dua angka, bujur lalu lintang.`,
    ]
  }
  const positions = ring as LonLat[]
  const [first, last] = [positions[0], positions.at(-1)]
  if (!first || !last || positions.length < 4)
    return [`${where}: hanya ${positions.length} titik; cincin perlu sedikitnya 4 titik.`]
  if (first[0] !== last[0] || first[1] !== last[1]) {
    return [
      `${where}: tidak tertutup, dari ${describe(first)} sampai ${describe(last)}. Titik terakhir harus sama dengan titik pertama.`,
    ]
  }
  const outside = positions.find((position) => !isInside(position, box))
  if (!outside) return []
  if (isInside([outside[1], outside[0]], box)) {
    return [
      `${where}: urutan koordinat terbalik di [${outside[0]}, ${outside[1]}]. Tulis bujur (longitude) lebih dahulu, lalu lintang.`,
    ]
  }
  if (Math.abs(outside[0]) > 180 || Math.abs(outside[1]) > 90) {
    return [`${where}: [${outside[0]}, ${outside[1]}] bukan derajat. Ubah proyeksi berkas ke WGS84 (EPSG:4326).`]
  }
  return [
    `${where}: ${describe(outside)} di luar wilayah (bujur ${box.west} sampai ${box.east}, lintang ${box.south} sampai ${box.north}).`,
  ]
}

function isPosition(value: unknown): value is LonLat {
  return Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1])
}

function isInside([longitude, latitude]: LonLat, box: MapBox): boolean {
  return longitude >= box.west && longitude <= box.east && latitude >= box.south && latitude <= box.north
}

function describe([longitude, latitude]: LonLat): string {
  return `bujur ${longitude.toFixed(5)}, lintang ${latitude.toFixed(5)}`
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** Called only with a geometry that passed `checkGeometry`. Heights are left out. */
function toMultiPolygon(geometry: ReadFeature['geometry']): BoundaryFeature['geometry'] {
  const polygons = geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.coordinates
  const coordinates = (polygons as LonLat[][][]).map((rings) =>
    rings.map((ring) => ring.map(([x, y]): LonLat => [x, y])),
  )
  return { type: 'MultiPolygon', coordinates }
}
