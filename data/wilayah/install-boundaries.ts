/** Installs official boundaries: `npm run boundaries -- FILE` (GeoJSON or TopoJSON, WGS84, a shape per Kemendagri code). */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { kabupatenFile } from '#data/first-data-files.ts'
import { readCsv } from '#data/read-csv.ts'
import { dayInWita } from '#shared/day/day.ts'
import { checkBoundaries, INSTALLED_BOUNDARIES, type BoundaryCheck } from '#shared/wilayah/boundaries.ts'
import { checkCapitals } from './check-capitals.ts'
import { shrinkTopology } from './shrink-topology.ts'

const MOST_BYTES = 400_000
const MOST_PROBLEMS = 30

const [given] = process.argv.slice(2)
process.exitCode = given === undefined ? explainUse() : install(given, process.env['PANTAU_HOME'] || 'var')

function explainUse(): number {
  console.error('Cara pakai: npm run boundaries -- BERKAS   (GeoJSON atau TopoJSON, satu bentuk per kode Kemendagri)')
  return 1
}

function install(file: string, home: string): number {
  // npm runs the command in the project; the operator means a path from where npm was called.
  const source = path.resolve(process.env['INIT_CWD'] ?? '.', file)
  const checked = check(source)
  if (!checked.ok) return refuse(file, checked.problems)
  const shrunk = shrinkTopology(checked.features, MOST_BYTES)
  const installedOn = dayInWita(new Date())
  const content = JSON.stringify({ ...shrunk, official: true, source: { file: path.basename(source), installedOn } })
  const target = path.join(home, INSTALLED_BOUNDARIES)
  writeAtomically(target, content)
  const size = `${Math.ceil(content.length / 1000)} kB`
  console.log(
    `Batas resmi terpasang: ${checked.features.length} kabupaten/kota dari ${path.basename(source)} (${size}).`,
  )
  console.log(
    `Disimpan di ${target}. Muat ulang halaman untuk melihatnya; hapus berkas itu untuk kembali ke batas perkiraan.`,
  )
  return 0
}

function refuse(file: string, problems: readonly string[]): number {
  console.error(`${file} tidak dipasang; batas yang berlaku tidak berubah. Yang harus diperbaiki:`)
  for (const problem of problems.slice(0, MOST_PROBLEMS)) console.error(`  - ${problem}`)
  if (problems.length > MOST_PROBLEMS) console.error(`  … dan ${problems.length - MOST_PROBLEMS} masalah lain.`)
  return 1
}

function check(source: string): BoundaryCheck {
  const read = readCollection(source)
  if ('problem' in read) return { ok: false, problems: [read.problem] }
  const kabupaten = readCsv(kabupatenFile).rows.map((row) => row.value)
  const checked = checkBoundaries(
    read.collection,
    kabupaten.map(({ code }) => code),
  )
  if (!checked.ok) return checked
  const problems = checkCapitals(checked.features, kabupaten)
  return problems.length > 0 ? { ok: false, problems } : checked
}

function readCollection(source: string): { collection: unknown } | { problem: string } {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(source, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: `Isinya bukan JSON yang sah (${error.message}).` }
    return { problem: `Berkas tidak dapat dibaca (${error instanceof Error ? error.message : String(error)}).` }
  }
  return isTopology(content) ? decode(content) : { collection: content }
}

function isTopology(content: unknown): content is Topology {
  return typeof content === 'object' && content !== null && 'type' in content && content.type === 'Topology'
}

function decode(topology: Topology): { collection: unknown } | { problem: string } {
  const objects = topology.objects ?? {}
  const names = Object.keys(objects)
  const object = objects['kabupaten'] ?? (names.length === 1 ? objects[names[0] ?? ''] : undefined)
  if (!object) {
    return {
      problem: `TopoJSON ini memuat objek ${names.join(', ') || '(kosong)'}; sisakan satu, atau namai objeknya kabupaten.`,
    }
  }
  try {
    return { collection: feature(topology, object) }
  } catch (error) {
    return { problem: `TopoJSON ini rusak (${error instanceof Error ? error.message : String(error)}).` }
  }
}

/** A power cut leaves either the file of before or the new one, never half of it. */
function writeAtomically(target: string, content: string): void {
  const folder = path.dirname(target)
  mkdirSync(folder, { recursive: true })
  const temporary = `${target}.${process.pid}.tmp`
  try {
    const handle = openSync(temporary, 'w')
    writeFileSync(handle, content)
    fsyncSync(handle)
    closeSync(handle)
    renameSync(temporary, target)
  } finally {
    rmSync(temporary, { force: true })
  }
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
