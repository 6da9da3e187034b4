import type { KabupatenRow } from '#shared/overview/overview.ts'
import type { RankedPace } from '#shared/target/ranking.ts'
import type { BriefingBest, OwnStanding } from './briefing.ts'

const MOST_BEST = 3

type Asked = { year: number; kabupaten: readonly KabupatenRow[]; all: readonly KabupatenRow[] }

/**
 * The kabupaten of an area that did best in a year, by the rank that the target page gives them among all: consistency,
 * then verified products. Whoever met no month is never listed.
 */
export function bestOf(paces: readonly RankedPace[], { year, kabupaten, all }: Asked): BriefingBest {
  const names = new Map(kabupaten.map((row) => [row.code, row.shortName]))
  const ranked = paces.flatMap((pace) => {
    const name = names.get(pace.kabupatenCode)
    return name === undefined || pace.rank === null || pace.monthsMet === 0 ? [] : [{ pace, name, rank: pace.rank }]
  })
  const shown = ranked.slice(0, MOST_BEST)
  const last = shown.at(-1)?.rank
  const [only, ...others] = kabupaten
  const own = only && others.length === 0 ? ownStanding(paces, only, all) : undefined
  return {
    year,
    rows: shown.map(({ pace, name, rank }) => ({
      ...{ code: pace.kabupatenCode, name, rank, streak: pace.streak, made: pace.made },
      ...{ monthsMet: pace.monthsMet, monthsElapsed: pace.monthsElapsed },
    })),
    tied: ranked.slice(MOST_BEST).filter(({ rank }) => rank === last).length,
    ...(own && { own }),
  }
}

function ownStanding(
  paces: readonly RankedPace[],
  row: KabupatenRow,
  all: readonly KabupatenRow[],
): OwnStanding | undefined {
  const pace = paces.find((each) => each.kabupatenCode === row.code)
  if (!pace) return undefined
  const ofIsland = new Set(all.filter(({ island }) => island === row.island).map(({ code }) => code))
  const { rank, rankBefore, monthsMet, monthsElapsed, streak, gap } = pace
  return {
    ...{ rank, rankBefore, monthsMet, monthsElapsed, streak, gap },
    ranked: paces.filter((each) => each.rank !== null).length,
    ...(ofIsland.size > 1 && {
      island: { name: row.island, ...sumMonths(paces.filter((each) => ofIsland.has(each.kabupatenCode))) },
    }),
    province: sumMonths(paces),
  }
}

/** Shares are never averaged: their parts are added up. */
function sumMonths(paces: readonly RankedPace[]): { monthsMet: number; monthsElapsed: number } {
  return paces.reduce(
    (sum, pace) => ({
      monthsMet: sum.monthsMet + pace.monthsMet,
      monthsElapsed: sum.monthsElapsed + pace.monthsElapsed,
    }),
    { monthsMet: 0, monthsElapsed: 0 },
  )
}
