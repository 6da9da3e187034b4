/** Under which licence an answer may be used; no address where the owner of installed boundaries decides. */
export type Licence = { name: string; url: string | null }
/** A licence and whom to name. */
export type Terms = { licence: Licence; attribution: string }

export const FACTS_LICENCE: Licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }
const KABUPATEN_SOURCES = 'kode dan penduduk: Kemendagri; titik ibu kota: GeoNames (CC BY 4.0)'

export const FACTS_ATTRIBUTION = 'Pantau OVOP, dari laporan publik; sumber disebut pada tiap baris'
export const KABUPATEN_ATTRIBUTION = `Pantau OVOP; ${KABUPATEN_SOURCES}`

/** For answers that draw the boundaries that the project derived itself. */
export const DERIVED_SHAPES: Terms = {
  licence: { name: 'ODbL 1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/' },
  attribution: `Batas perkiraan: © kontributor OpenStreetMap (ODbL), geografis (MIT), idn-area-data (ODbL); ${KABUPATEN_SOURCES}`,
}

/** For answers that draw boundaries that an operator installed. */
const OFFICIAL_SHAPES: Terms = {
  licence: { name: 'menurut pemilik batas resmi yang dipasang pengelola', url: null },
  attribution: `Batas resmi dipasang oleh pengelola; ${KABUPATEN_SOURCES}`,
}

/** The terms of the boundaries of this installation. */
export function termsOfShapes({ isOfficial }: { isOfficial: boolean }): Terms {
  return isOfficial ? OFFICIAL_SHAPES : DERIVED_SHAPES
}

/** The header that says under which licence an answer may be used. */
export function toLicenceHeader({ url }: Licence): Record<string, string> {
  return url === null ? {} : { Link: `<${url}>; rel="license"` }
}
