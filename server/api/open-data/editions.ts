import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { isDay, monthOf, type Day } from '#shared/day/day.ts'
import { answerEndpoint, type ApiContext } from '../answer-endpoint.ts'
import type { Province } from '#shared/wilayah/province.ts'
import type { Answer } from '../answer.ts'
import { formatsOf, type Endpoint, type Format } from '../endpoint.ts'
import { bytesOf, type PackedBody } from '../packed-body.ts'
import { toDataPackage, type EditionFile } from './data-package.ts'
import { factsOf } from './dataset-facts.ts'

/** An edition: every dataset as it was known at one instant, for the day of that instant. Never changed afterwards. */
export type Edition = { day: Day; files: readonly string[] }

export const DATA_PACKAGE = 'datapackage.json'
const CHECKSUMS = 'SHA256SUMS'
const FILE_NAME = /^(?:[a-z]+(?:-[a-z]+)*\.(?:csv|json|geojson)|SHA256SUMS)$/
const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
}

/** The editions of a home, newest first. */
export async function listEditions(home: string): Promise<Edition[]> {
  const names = await readdir(folderOf(home)).catch((): string[] => [])
  const days = names.filter((name): name is Day => isDay(name)).toSorted()
  return Promise.all(
    days.toReversed().map(async (day) => {
      const files = await readdir(path.join(folderOf(home), day))
      return { day, files: files.filter((file) => FILE_NAME.test(file)).toSorted() }
    }),
  )
}

/** A file of an edition as an answer; undefined when there is none. */
export async function readEditionFile(home: string, day: string, file: string): Promise<Answer | undefined> {
  if (!isDay(day) || !FILE_NAME.test(file)) return undefined
  const body = await readFile(path.join(folderOf(home), day, file), 'utf8').catch(() => undefined)
  if (body === undefined) return undefined
  const [, ending = ''] = file.split('.')
  const isTable = ending === 'csv' || ending === 'geojson'
  const headers = isTable && { 'Content-Disposition': `attachment; filename="pantau-ovop-${day}-${file}"` }
  return { status: 200, type: mediaTypes[ending] ?? 'text/plain; charset=utf-8', body, ...(headers && { headers }) }
}

type Making = ApiContext & {
  home: string
  endpoints: readonly Endpoint[]
  now: Date
  programVersion: string
  provinces?: readonly Province[]
}

/**
 * Makes the edition of a month once: on its first day, or as soon as the program runs in it. Two processes may try at
 * the same time; the first stays. Returns its day, or undefined when the month has one.
 */
export async function ensureEdition(making: Making): Promise<Day | undefined> {
  const { home, today } = making
  const editions = await listEditions(home)
  if (editions.some(({ day }) => monthOf(day) === monthOf(today))) return undefined
  await mkdir(folderOf(home), { recursive: true })
  const draft = path.join(folderOf(home), `.${today}-${randomUUID()}`)
  await mkdir(draft)
  try {
    await writeEdition(draft, making)
    await rename(draft, path.join(folderOf(home), today))
    return today
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY') return undefined
    throw error
  }
}

async function writeEdition(
  folder: string,
  { endpoints, now, programVersion, provinces, ...context }: Making,
): Promise<void> {
  const written: EditionFile[] = []
  let simulated = false
  for (const endpoint of endpoints) {
    for (const format of formatsOf(endpoint)) {
      const answer = await answerEndpoint(endpoint, questionOf(endpoint, format), { ...context, isWhole: true })
      simulated ||= answer.headers?.['X-Simulated'] === 'true'
      written.push({ dataset: endpoint.name, ...(await write(folder, `${endpoint.name}.${format}`, answer.body)) })
    }
  }
  const edition = { day: context.today, files: written }
  const described = toDataPackage({
    ...{ endpoints, simulated, provinces, edition },
    ...{ version: `${context.today}+${programVersion}`, created: now.toISOString() },
  })
  const package_ = await write(folder, DATA_PACKAGE, `${JSON.stringify(described, null, 2)}\n`)
  const sums = [...written, package_].map(({ path: name, sha256 }) => `${sha256}  ${name}\n`)
  await write(folder, CHECKSUMS, sums.join(''))
}

function questionOf({ name, parameters }: Endpoint, format: Format): Record<string, string> {
  const { editionQuery = {} } = factsOf(name)
  return { ...Object.fromEntries(Object.entries(editionQuery).filter(([key]) => key in parameters)), format }
}

async function write(folder: string, name: string, body: string | PackedBody): Promise<Omit<EditionFile, 'dataset'>> {
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(path.join(folder, name), 'wx')
  try {
    for await (const piece of bytesOf(body)) {
      await file.writeFile(piece)
      hash.update(piece)
      bytes += piece.length
    }
    // A power cut must not leave an edition that its own checksums contradict.
    await file.sync()
  } finally {
    await file.close()
  }
  return { path: name, bytes, sha256: hash.digest('hex') }
}

function folderOf(home: string): string {
  return path.join(home, 'editions')
}
