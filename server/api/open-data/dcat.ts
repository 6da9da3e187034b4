import { FIRST_PROVINCE, type Province } from '#shared/wilayah/province.ts'
import { dataPlaceOf, type DataPlace } from '../data-place.ts'
import { fileAddressOf, formatsOf, needsProvince, type Endpoint, type Format } from '../endpoint.ts'
import { factsOf, programmeOffice, type Frequency } from './dataset-facts.ts'
import type { Edition } from './editions.ts'

type Json = Readonly<Record<string, unknown>>
type Catalogue = {
  endpoints: readonly Endpoint[]
  editions: readonly Edition[]
  modified: string
  simulated: boolean
  provinces?: readonly Province[] | undefined
}

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
}

const mediaTypes: Record<Format, string> = {
  json: 'application/json',
  csv: 'text/csv',
  geojson: 'application/geo+json',
}

/** Terms of the EU frequency list, which DCAT profiles use. */
const frequencies: Record<Frequency, string> = { continuous: 'UPDATE_CONT', monthly: 'MONTHLY', irregular: 'IRREG' }

/** The open data as a DCAT 3 catalogue (w3.org/TR/vocab-dcat-3) in JSON-LD. Addresses are relative to the catalogue's own. */
export function toDcat({ endpoints, editions, modified, simulated, provinces = [] }: Catalogue): Json {
  const place = dataPlaceOf(provinces)
  const publisher = { '@type': 'foaf:Organization', 'foaf:name': programmeOffice(place) }
  return {
    '@context': context,
    '@id': '/data',
    '@type': 'dcat:Catalog',
    'dct:title': inBoth({ id: 'Data terbuka Pantau OVOP', en: 'Open data of Pantau OVOP' }),
    'dct:description': inBoth({
      id: `Angka dan catatan One Village One Product ${place}${simulated ? ' (data simulasi)' : ''}.`,
      en: `Figures and records of One Village One Product in ${place}${simulated ? ' (simulated)' : ''}.`,
    }),
    'dct:publisher': publisher,
    'dct:language': ['id', 'en'],
    'dct:modified': modified,
    'dcat:dataset': endpoints.map((endpoint) => toDataset(endpoint, { editions, publisher, place, provinces })),
  }
}

type Told = { editions: readonly Edition[]; publisher: Json; place: DataPlace; provinces: readonly Province[] }

function toDataset(endpoint: Endpoint, { editions, publisher, place, provinces }: Told): Json {
  const { name, summary, definition, licence } = endpoint
  const { frequency } = factsOf(name)
  const licenceTerm = licence.url === null ? {} : { 'dct:license': { '@id': licence.url } }
  const distribution = (title: string, path: string, format: Format) => ({
    '@type': 'dcat:Distribution',
    'dct:title': title,
    'dcat:accessURL': { '@id': path },
    'dcat:mediaType': mediaTypes[format],
    ...licenceTerm,
  })
  return {
    '@id': `/data#${name}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': name,
    'dct:title': inBoth(summary),
    'dct:description': inBoth(definition),
    'dct:publisher': publisher,
    'dct:spatial': { 'dct:title': place, ...(place === 'Nusa Tenggara Timur' && { 'dct:identifier': FIRST_PROVINCE }) },
    'dct:accrualPeriodicity': {
      '@id': `http://publications.europa.eu/resource/authority/frequency/${frequencies[frequency]}`,
    },
    'dcat:distribution': [
      ...formatsOf(endpoint).flatMap((format) =>
        // What is given by province only is there once for each.
        needsProvince(endpoint)
          ? provinces.map(({ code, name: of }) =>
              distribution(`${format.toUpperCase()} ${of}`, fileAddressOf(endpoint, format, code), format),
            )
          : distribution(format.toUpperCase(), fileAddressOf(endpoint, format), format),
      ),
      // Those of a national registry hold no dataset that is given by province.
      ...editions
        .filter(({ files }) => files.includes(`${name}.csv`))
        .map(({ day }) => distribution(`CSV ${day}`, `/data/edisi/${day}/${name}.csv`, 'csv')),
    ],
  }
}

function inBoth({ id, en }: { id: string; en: string }): Json[] {
  return [
    { '@language': 'id', '@value': id },
    { '@language': 'en', '@value': en },
  ]
}
