import { loadClaimGround } from '#server/claim/evidence-queries.ts'
import { listClaims } from '#server/claim/queries.ts'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import { listFigureSteps, type AsOf } from '#server/figure/queries.ts'
import { listAnnouncedTargets } from '#server/target/queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import { figuresAt } from '#shared/figure/figures-at.ts'
import type { AnswerInfo, ClaimRow } from '#shared/overview/overview.ts'
import type { ChannelOverview, ChannelPage, ChannelRows } from '#shared/outlet/channel/answers.ts'
import type { ChannelSum } from '#shared/outlet/channel/channel-sum.ts'
import { channelFigures, channelKinds, type ChannelKind } from '#shared/outlet/channel/channel.ts'
import { isAboutChannels } from '#shared/outlet/channel/channel-claims.ts'
import { salesByMonth, turnoverOf, type Turnover } from '#shared/outlet/channel/turnover.ts'
import { codesInArea, parseArea } from '#shared/wilayah/area.ts'
import { listShelfMonths } from '../shelf-queries/months.ts'
import { describeChannels } from './describe.ts'
import { countChannels, listChannels, sumChannels } from './rows.ts'

const FIRST_ROWS = 5
const PAGE_ROWS = 50

type Question = AsOf & { today: AsOf['day'] }

/** All of the tab of other channels, for everybody. */
export async function getChannelOverview(
  db: Db,
  scope: Scope,
  { today, ...at }: Question,
): Promise<Omit<ChannelOverview, keyof AnswerInfo>> {
  const { day, knownAt } = at
  const ground = await loadClaimGround(db, scope, knownAt)
  const claims = await listClaims(db, ground, { day, today, knownAt })
  const counts = await countChannels(db, scope, at)
  const pages: Partial<Record<ChannelKind, ChannelPage>> = {}
  for (const kind of channelKinds) {
    const found =
      counts[kind] === 0 ? [] : await listChannels(db, scope, { at, kinds: [kind], page: { limit: FIRST_ROWS } })
    pages[kind] = { rows: await describeChannels(db, found, at), count: counts[kind] }
  }
  const sums = await sumChannels(db, scope, at)
  return {
    kabupaten: ground.kabupaten,
    figures: figuresAt(await listFigureSteps(db, scope, { figures: channelFigures, knownAt, cuts: [day] }), day),
    pages: pages as Record<ChannelKind, ChannelPage>,
    sums,
    turnover: await readTurnover(db, scope, { at, sums, claims }),
    claims: claims.filter(isAboutChannels),
  }
}

/** The turnover alone: announced, recorded, and its arithmetic. */
export async function getTurnover(db: Db, scope: Scope, { today, ...at }: Question): Promise<Turnover> {
  const ground = await loadClaimGround(db, scope, at.knownAt)
  const claims = await listClaims(db, ground, { ...at, today })
  return readTurnover(db, scope, { at, sums: await sumChannels(db, scope, at), claims })
}

type Known = { at: AsOf; sums: ChannelSum[]; claims: ClaimRow[] }

async function readTurnover(db: Db, scope: Scope, { at: { day, knownAt }, ...known }: Known): Promise<Turnover> {
  const moment = { asOf: day, knownAt }
  const targets = await listAnnouncedTargets(db, scope, moment)
  const sales = salesByMonth(await listShelfMonths(db, scope, moment))
  return turnoverOf({ asOf: day, sales, targets, ...known })
}

type RowsQuestion = { at: AsOf; kind: ChannelKind; area: string; page: number }

/**
 * A page of the records of one kind in an area, for everybody.
 * @throws DomainError not-found for an area that does not exist
 */
export async function listChannelPage(
  db: Db,
  province: Scope,
  { at, kind, area, page }: RowsQuestion,
): Promise<Omit<ChannelRows, keyof AnswerInfo>> {
  const parsed = parseArea(area)
  const codes = parsed ? codesInArea(parsed, await listKabupaten(db, province)) : []
  if (codes.length === 0) throw new DomainError('not-found', (say) => say.noArea(area))
  const scope = { kabupaten: codes }
  const counts = await countChannels(db, scope, at)
  const found = await listChannels(db, scope, {
    at,
    kinds: [kind],
    page: { limit: PAGE_ROWS, offset: page * PAGE_ROWS },
  })
  return { rows: await describeChannels(db, found, at), count: counts[kind] }
}
