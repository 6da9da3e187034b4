/** Under which licence an answer may be used, and whom to name. */
export type Licence = { name: string; url: string }

export const FACTS_LICENCE: Licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }
export const SHAPES_LICENCE: Licence = { name: 'ODbL 1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/' }

export const FACTS_ATTRIBUTION = 'Pantau OVOP, dari laporan publik; sumber disebut pada tiap baris'
export const KABUPATEN_ATTRIBUTION = 'Pantau OVOP; kode dan penduduk: Kemendagri; titik ibu kota: GeoNames (CC BY 4.0)'
export const SHAPES_ATTRIBUTION =
  'Batas perkiraan: © kontributor OpenStreetMap (ODbL), geografis (MIT), idn-area-data (ODbL); kode dan penduduk: Kemendagri; titik ibu kota: GeoNames (CC BY 4.0)'
