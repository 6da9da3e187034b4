import { readFileSync } from 'node:fs'

type Locked = { version?: string; license?: string; dev?: boolean; optional?: boolean; link?: boolean }
type Package = { name: string; version: string; licence: string; isForDevelopment: boolean }

/** Licences under which parts may be used and passed on with this program without more than naming them. */
const accepted = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'Unlicense',
  ],
  ...['Python-2.0', 'PostgreSQL', 'OFL-1.1', 'CC-BY-4.0', 'Zlib', 'MPL-2.0', 'WTFPL'],
])

/** Read by hand, because what the package says of itself is not enough: what it is, and what follows. */
const readByHand: Readonly<Record<string, string>> = {
  'png-js': 'MIT by the LICENSE in the package',
  'react-leaflet':
    'Hippocratic-2.1: free, but forbids uses that violate human rights, so it is no open source licence by the OSI; docs/security/threat-model.md says what takes its place where that matters',
  '@react-leaflet/core': 'Hippocratic-2.1, as react-leaflet',
}

/** Every package that package-lock.json names, once for each version. */
export function listPackages(): Package[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
  const all = Object.entries(packages)
    .filter(([path, { link }]) => path !== '' && link !== true)
    .map(([path, { version = '', license = 'not told', dev = false }]): Package => {
      return { name: path.replace(/^.*node_modules\//u, ''), version, licence: license, isForDevelopment: dev }
    })
  const unique = new Map(all.map((each) => [`${each.name}@${each.version}@${each.isForDevelopment}`, each]))
  return [...unique.values()].toSorted((a, b) => compare(`${a.name}@${a.version}`, `${b.name}@${b.version}`))
}

/** The parts of the program that may not be passed on with it as freely as it is. */
export function listUnacceptable(packages: readonly Package[]): Package[] {
  return packages.filter(
    ({ name, licence, isForDevelopment }) =>
      !isForDevelopment && !isAccepted(licence) && !Object.hasOwn(readByHand, name),
  )
}

/** `(MIT OR GPL-3.0)` is accepted for one of its choices, `MIT AND CC-BY-3.0` for all of its parts. */
function isAccepted(licence: string): boolean {
  const plain = licence.replaceAll(/[()]/gu, '')
  if (plain.includes(' OR ')) return plain.split(' OR ').some((each) => isAccepted(each))
  return plain.split(' AND ').every((each) => accepted.has(each.trim()))
}

/** docs/security/licences.md as it should be. */
export function writeLicenceList(packages: readonly Package[]): string {
  const table = (rows: readonly Package[]) =>
    rows.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`).join('\n')
  const heading = '| package | version | licence |\n|---|---|---|'
  const byHand = Object.entries(readByHand)
    .map(([name, words]) => `- ${name}: ${words}.`)
    .join('\n')
  const run = packages.filter(({ isForDevelopment }) => !isForDevelopment)
  const develop = packages.filter(({ isForDevelopment }) => isForDevelopment)
  return `# Licences

Made by \`npm run licences\` from package-lock.json; tests/checks/licences.test.ts fails when it is not current, or when a
part of the program has a licence that tests/checks/licence-list.ts does not accept. Data: data/README.md, or the licence
beside each file.

## Parts of the program (${run.length})

${heading}
${table(run)}

## Read by hand

${byHand}

## For development only (${develop.length})

${heading}
${table(develop)}
`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
