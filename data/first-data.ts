import { toDay } from '#shared/day/day.ts'
import {
  claimFile,
  desaFile,
  kabupatenFile,
  launchSlotFile,
  outletFile,
  productFile,
  programmeEventFile,
  targetFigureFile,
  targetFile,
  umkmFile,
} from './first-data-files.ts'
import { CsvProblem, readCsv, type CsvTable } from './read-csv.ts'

/** The day on which the first data was gathered from public reports. */
export const FACTS_GATHERED_ON = toDay('2026-11-21')

export type FirstData = ReturnType<typeof readFirstData>

/**
 * Reads all first data below the project's folder and checks what no single row can show: that every code exists and that counts agree.
 * @throws CsvProblem naming file, line, column and reason.
 */
export function readFirstData(root?: string) {
  const first = {
    kabupaten: readCsv(kabupatenFile, root),
    desa: readCsv(desaFile, root),
    outlets: readCsv(outletFile, root),
    launchSlots: readCsv(launchSlotFile, root),
    products: readCsv(productFile, root),
    umkm: readCsv(umkmFile, root),
    claims: readCsv(claimFile, root),
    events: readCsv(programmeEventFile, root),
    targets: readCsv(targetFile, root),
    targetFigures: readCsv(targetFigureFile, root),
  }
  const problems = [
    ...unknownKabupaten(first),
    ...wrongIslands(first),
    ...wrongDesaCounts(first),
    ...unknownTargets(first),
  ]
  if (problems.length > 0) throw new CsvProblem(problems)
  return first
}

function unknownKabupaten(first: FirstData): string[] {
  const codes = new Set(first.kabupaten.rows.map((row) => row.value.code))
  const check = <T>(table: CsvTable<T>, codeOf: (value: T) => string | undefined, column = 'kabupaten_code') =>
    table.rows.flatMap(({ line, value }) => {
      const code = codeOf(value)
      if (code === undefined || codes.has(code as never)) return []
      return [`${table.path}: baris ${line}, kolom ${column}: tidak ada kabupaten/kota dengan kode ${code}`]
    })
  return [
    ...check(first.desa, (desa) => desa.kabupatenCode),
    ...check(first.outlets, (outlet) => outlet.kabupatenCode),
    ...check(first.launchSlots, (slot) => slot.kabupatenCode),
    ...check(first.products, (product) => product.kabupatenCode),
    ...check(first.umkm, (umkm) => umkm.kabupatenCode),
    ...check(first.events, (event) => (event.scope === 'province' ? undefined : event.scope)),
  ]
}

function wrongIslands(first: FirstData): string[] {
  const islandOf = new Map(first.kabupaten.rows.map(({ value }) => [value.code, value.island]))
  return first.outlets.rows.flatMap(({ line, value }) => {
    const island = islandOf.get(value.kabupatenCode)
    if (island === undefined || island === value.island) return []
    return [`${first.outlets.path}: baris ${line}, kolom island: ${value.kabupatenCode} terletak di ${island}`]
  })
}

function wrongDesaCounts(first: FirstData): string[] {
  return first.kabupaten.rows.flatMap(({ line, value }) => {
    const ofKabupaten = first.desa.rows.filter((row) => row.value.kabupatenCode === value.code)
    const desaCount = ofKabupaten.filter((row) => row.value.jenis === 'desa').length
    const kelurahanCount = ofKabupaten.length - desaCount
    if (desaCount === value.desaCount && kelurahanCount === value.kelurahanCount) return []
    const found = `desa.csv memuat ${desaCount} desa dan ${kelurahanCount} kelurahan`
    return [`${first.kabupaten.path}: baris ${line}, kolom desa_count: ${value.code} tidak cocok, ${found}`]
  })
}

function unknownTargets(first: FirstData): string[] {
  return first.targetFigures.rows.flatMap(({ line, value }) =>
    first.targets.rows.some((row) => row.value.title === value.title && row.value.dueText === value.dueText)
      ? []
      : [`${first.targetFigures.path}: baris ${line}, kolom title: tidak ada target ini di targets.csv`],
  )
}
