import type { ApiPageMessages } from '#shared/messages/api/id.ts'
import { format } from '#shared/messages/en/format.ts'

export const apiPageMessages: ApiPageMessages = {
  heading: 'Open data API',
  lead: (place) =>
    `Numbers and records of One Village One Product in ${place}, for any person and any program to read without a login. No personal data. Definitions, dated editions and downloads of each dataset are on the page`,
  contents: 'Contents',
  usage: 'How to use it',
  notes: ({ first, today }) => [
    [
      'Form.',
      'JSON unless asked otherwise; `?format=csv` for spreadsheets (UTF-8, one row of headings); `?format=geojson` for maps (longitude, then latitude, WGS 84). In CSV a text that begins with the sign of a formula gets an apostrophe before it.',
    ],
    [
      'Days.',
      `Each number can be asked for any day, from ${format.day(first)} to today (${format.day(today)}), in WITA. \`knownAt\` asks what was on record at an instant.`,
    ],
    ['Ranges.', 'While the day of an event is not certain, its number is a range: `low` is certain, `high` possible.'],
    ['No data is not zero.', 'Where nothing was ever recorded, the value is empty (`null`).'],
    [
      'Explained in each answer.',
      'JSON and GeoJSON have `meta`: day, data version, licence, what a row means. With CSV this is in the headers `X-As-Of`, `X-Data-Version`, `X-Simulated` and `Link`.',
    ],
    ['A wrong parameter', 'is answered with 400, its name and what is allowed.'],
    [
      'Saving data.',
      'Send the `ETag` back as `If-None-Match`; while the data are the same, the answer is 304 with nothing in it.',
    ],
    ['From other sites.', 'Browsers may read the addresses below `/api/v1` from any site (CORS).'],
    ['New columns', 'may be added; columns that are there do not change their meaning.'],
  ],
  figures: 'Names of numbers',
  figuresLead:
    'The names used in the column and the parameter `figure`. Numbers of different units must not be added up.',
  unit: (unit) => `unit: ${unit}`,
  documents: 'Boundaries, and descriptions for machines',
  health: 'Health of the service',
  healthText: 'Answers 200 when the database answers within two seconds, else 503.',
  parameters: 'Parameters',
  allowed: (allowed) => `Allowed: ${allowed}.`,
  columns: 'Columns',
  examples: 'Try it',
  licence: 'Licence',
  boundariesLicence: 'Licence of the approximate boundaries',
  otherLanguage: 'Bahasa Indonesia',
}
