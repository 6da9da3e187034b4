import { toDay, type Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { Interval } from '#shared/figure/interval.ts'
import { codesInArea, parseArea } from '#shared/wilayah/area.ts'
import type { Island, KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { checkClaims } from './check-claims.ts'
import type { CheckRule } from './check-result.ts'
import type { ClaimRecords, Evidence, RegisterRow } from './records.ts'
import type { StoredClaim } from './schema.ts'

/** A made-up claim for tests: a plain number of the province, with nothing that any check objects to. */
export function buildClaim(fields: Partial<StoredClaim> = {}): StoredClaim {
  return {
    id: fields.id ?? [fields.metric, fields.valueText, fields.asOfText, fields.unit].join(' '),
    asOfText: '2025-12-19',
    metric: 'things_counted',
    valueText: '7',
    unit: 'thing',
    scopeText: 'province',
    speaker: 'Gubernur',
    paraphrase: 'Said so',
    source: { reference: 'https://example.org/report', publishedText: '2026-06-30' },
    ...fields,
  }
}

/** Code, island, desa, kelurahan. */
export type RegisterCells = [code: string, island: Island, desaCount: number, kelurahanCount: number]

export function buildRegister(...rows: readonly RegisterCells[]): RegisterRow[] {
  return rows.map(([code, island, desaCount, kelurahanCount]) => ({
    code: kabupatenCodeSchema.parse(code),
    island,
    desaCount,
    kelurahanCount,
  }))
}

/** Four kabupaten on two islands, with 100 desa and 10 kelurahan. */
const smallRegister = buildRegister(
  ['53.01', 'Timor', 40, 4],
  ['53.02', 'Timor', 30, 3],
  ['53.06', 'Flores', 20, 2],
  ['53.08', 'Flores', 10, 1],
)

/** One recorded item: the figure, whose it is, and the day or window in which it began to count. */
export type RecordedItem = { figure: FigureName; kabupatenCode: string; notBefore: string; notAfter?: string }

/** Records made of single items, counted as the ledger counts them (DESIGN §2.2). */
function buildRecords(items: readonly RecordedItem[], register: readonly RegisterRow[] = smallRegister): ClaimRecords {
  const entered = items.map(({ figure, kabupatenCode, notBefore, notAfter = notBefore }) => ({
    figure,
    kabupatenCode: kabupatenCodeSchema.parse(kabupatenCode),
    window: { notBefore: toDay(notBefore), notAfter: toDay(notAfter) },
  }))
  const inArea = (figure: FigureName, text: string) => {
    const area = parseArea(text)
    const codes = new Set<KabupatenCode>(area ? codesInArea(area, register) : [])
    return entered.filter((item) => item.figure === figure && codes.has(item.kabupatenCode))
  }
  return {
    intervalAt: (figure, area, day) => countAt(inArea(figure, area), day),
    firstDay: (figure, area) => firstOf(inArea(figure, area).map(({ window }) => window)),
    launches: entered.filter(({ figure }) => figure === 'outletsLaunched'),
  }
}

export function buildEvidence(
  items: readonly RecordedItem[] = [],
  { today = '2026-11-21', register = smallRegister }: { today?: string; register?: readonly RegisterRow[] } = {},
): Evidence {
  return { records: buildRecords(items, register), register, today: toDay(today) }
}

/** What one rule says about each claim: `id: verdict reason`, in the order of the claims. */
export function verdictsOf(rule: CheckRule, claims: readonly StoredClaim[], evidence = buildEvidence()): string[] {
  const checked = checkClaims({ claims, ...evidence })
  return claims.flatMap(({ id }) => {
    const found = checked.get(id)?.checks.filter((finding) => finding.rule === rule) ?? []
    return found.map(({ verdict, reason }) => `${id}: ${verdict} ${reason}`)
  })
}

function countAt(items: readonly { window: DayWindow }[], day: Day): Interval | undefined {
  const possible = items.filter(({ window }) => window.notBefore <= day)
  if (possible.length === 0) return undefined
  return { low: possible.filter(({ window }) => window.notAfter <= day).length, high: possible.length }
}

function firstOf(windows: readonly DayWindow[]): DayWindow | undefined {
  const notBefore = windows.map((window) => window.notBefore).toSorted()[0]
  const notAfter = windows.map((window) => window.notAfter).toSorted()[0]
  return notBefore !== undefined && notAfter !== undefined ? { notBefore, notAfter } : undefined
}
