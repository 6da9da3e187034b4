import type { Day } from '#shared/day/day.ts'
import { format } from '#shared/messages/en/format.ts'
import type { OpenDataMessages } from './id.ts'

export const openDataMessages: OpenDataMessages = {
  title: 'Open data',
  about: 'Addresses, columns and meaning of the open data of Pantau OVOP.',
  lead: 'Every figure and record of the programme, to download and use by anybody without a login. No personal data. What was never recorded stays empty; empty is not zero.',
  province: 'Data of',
  country: 'All of Indonesia',
  chooseProvince: 'Show',
  provinceFirst: 'Given by province: choose one first',
  contents: 'Contents',
  rest: 'Fetch by program (REST)',
  restLead:
    'Every dataset has a lasting address that can be asked for any day. What each column means, parameters, and examples to try:',
  restLink: 'the API page (in Indonesian)',
  machines: 'Descriptions for machines',
  dataPackage: 'Description of all tables (Frictionless Data Package)',
  dcat: 'Catalogue (DCAT, JSON-LD)',
  openApi: 'Description of the API (OpenAPI 3.1)',
  editions: 'Editions',
  editionsLead:
    'An edition is a copy of all datasets as recorded on one day. One is made each month, on the 1st or as soon as the program runs in it, and never changed: a number quoted from an edition can still be checked.',
  editionTitle: (day: Day) => `Edition of ${format.day(day)}`,
  editionFiles: 'files',
  noEdition: 'There is no edition yet. The first is made shortly after the program is first started.',
  checksums: 'SHA-256 checksums',
  definition: 'Definition',
  unit: 'Measure and unit',
  method: 'Method',
  frequency: 'Updated',
  frequencies: {
    continuous: 'Continuously, as soon as a record is saved',
    monthly: 'Monthly, as months are reported',
    irregular: 'Irregularly, when there are new reports',
  },
  office: 'Responsible',
  codes: 'Reference codes',
  codeLists: {
    kemendagri: 'Kemendagri area codes (Kepmendagri 300.2.2-2138/2025), such as 53.06',
    bps: 'BPS (Statistics Indonesia) area codes, such as 5306',
  },
  codesElsewhere: 'BPS codes: see the dataset kabupaten',
  licence: 'Licence',
  attribution: 'Whom to name',
  columns: (count: number) => `${format.number(count)} columns`,
  download: 'Download, as of today',
  standard:
    'Made by the principles of Satu Data Indonesia (Perpres 39/2019): standard, metadata, reference codes, open formats.',
  otherLanguage: 'Bahasa Indonesia',
}
