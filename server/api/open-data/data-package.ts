import type { Day } from '#shared/day/day.ts'
import { isNational, type Province } from '#shared/wilayah/province.ts'
import { dataPlaceOf } from '../data-place.ts'
import { fileAddressOf, needsProvince, type Endpoint } from '../endpoint.ts'
import { FACTS_LICENCE, type Licence } from '../licence.ts'
import { factsOf, programmeOffice } from './dataset-facts.ts'
import { toTableSchema } from './table-schema.ts'

type Json = Readonly<Record<string, unknown>>
/** A file of an edition, as it lies on the disk. */
export type EditionFile = { dataset: string; path: string; bytes: number; sha256: string }

type Package = {
  endpoints: readonly Endpoint[]
  version: string
  created: string
  simulated: boolean
  provinces?: readonly Province[] | undefined
  /** The one whose rows are described, where a registry holds several. */
  province?: Province | undefined
  /** The files that lie beside the description; without them the rows are those of the REST. */
  edition?: { day: Day; files: readonly EditionFile[] }
}

const ABOUT =
  'Angka dan catatan program, tanpa data pribadi. Yang belum pernah dicatat kosong, bukan nol. Teks yang diawali tanda rumus diberi apostrof. · Figures and records of the programme, without personal data. What was never recorded is empty, not zero. A text that begins like a formula is given an apostrophe.'
const ABOUT_COUNTRY =
  'Hanya tabel yang dapat dibaca tanpa menyebut provinsi; semua tabel satu provinsi: datapackage.json?provinsi=53. · Only tables that can be read without naming a province; every table of one province: datapackage.json?provinsi=53.'

/**
 * The open data as a Frictionless Tabular Data Package (specs.frictionlessdata.io/tabular-data-package). What is given by
 * province only is described where one is named.
 */
export function toDataPackage({ endpoints, version, created, simulated, ...told }: Package): Json {
  const { provinces = [], province, edition } = told
  const place = province?.name ?? dataPlaceOf(provinces)
  const mark = simulated ? ' (DATA SIMULASI)' : ''
  const office = programmeOffice(dataPlaceOf(provinces))
  const described = endpoints.filter((endpoint) => province || !needsProvince(endpoint))
  return {
    profile: 'tabular-data-package',
    name: edition ? `pantau-ovop-${edition.day}` : 'pantau-ovop',
    title: `Pantau OVOP: data terbuka One Village One Product ${place}${mark}`,
    description: isNational(provinces) && !province && !edition ? `${ABOUT_COUNTRY} ${ABOUT}` : ABOUT,
    version,
    created,
    simulated,
    keywords: ['OVOP', 'UMKM', 'NTT Mart', place, 'Satu Data Indonesia'],
    licenses: [toLicense(FACTS_LICENCE)],
    contributors: [{ title: office, role: 'publisher' }],
    resources: described.map((endpoint) => toResource(endpoint, { files: edition?.files, office, province })),
  }
}

type Told = { files: readonly EditionFile[] | undefined; office: string; province: Province | undefined }

function toResource(endpoint: Endpoint, { files, office, province }: Told): Json {
  const { name, summary, definition, licence, attribution } = endpoint
  const facts = factsOf(name)
  const file = files?.find(({ dataset, path }) => dataset === name && path.endsWith('.csv'))
  return {
    profile: 'tabular-data-resource',
    name,
    title: summary.id,
    description: definition.id,
    ...(file
      ? { path: file.path, bytes: file.bytes, hash: `sha256:${file.sha256}` }
      : { path: fileAddressOf(endpoint, 'csv', province?.code).slice(1) }),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
    schema: toTableSchema(endpoint, facts),
    licenses: [toLicense(licence)],
    sources: [{ title: attribution }],
    unit: facts.unit.id,
    method: facts.method.id,
    frequency: facts.frequency,
    office,
    codes: facts.codes,
  }
}

function toLicense({ name, url }: Licence): Json {
  return { name: name.replaceAll(' ', '-'), title: name, ...(url !== null && { path: url }) }
}
