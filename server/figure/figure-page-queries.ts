import { loadClaimGround } from '#server/claim/evidence-queries.ts'
import { listFigureClaims } from '#server/claim/queries.ts'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import type { Scope } from '#shared/access/scope.ts'
import { figuresAt } from '#shared/figure/figures-at.ts'
import { figuresOfTopics, type FigureName } from '#shared/figure/figure.ts'
import type { AnswerInfo, FigureItems } from '#shared/overview/overview.ts'
import { codesInArea, parseArea } from '#shared/wilayah/area.ts'
import { listFigureItems } from './item-queries.ts'
import { listFigureSteps, type AsOf } from './queries.ts'

type Question = AsOf & { figure: FigureName; area: string; today: AsOf['day'] }

/**
 * The page behind a number: the figure in every kabupaten, the items it counts in one area, and what was said of it.
 * @throws DomainError not-found for an area that does not exist.
 */
export async function getFigureItems(
  db: Db,
  scope: Scope,
  question: Question,
): Promise<Omit<FigureItems, keyof AnswerInfo | 'figure' | 'area'>> {
  const { figure, area } = question
  const ground = await loadClaimGround(db, scope, question.knownAt)
  const { kabupaten } = ground
  const parsed = parseArea(area)
  const codes = parsed ? codesInArea(parsed, kabupaten) : []
  if (codes.length === 0) throw new DomainError('not-found', (say) => say.noArea(area))
  const { day, knownAt } = question
  const ofTopic = figuresOfTopics([figure])
  const steps = await listFigureSteps(db, scope, { figures: ofTopic, knownAt, cuts: [day] })
  const claims = await listFigureClaims(db, ground, question)
  const figures = figuresAt(steps, day).filter((row) => row.figure === figure)
  const counted = figures.filter((row) => codes.includes(row.kabupatenCode))
  const asked = parsed?.kind === 'province' ? scope : { kabupaten: codes }
  const { items, isWhole } = await listFigureItems(db, asked, question)
  return {
    kabupaten,
    figures,
    items,
    // A figure counts each of its items once.
    itemCount: isWhole ? items.length : counted.reduce((sum, row) => sum + row.high, 0),
    claims: claims.filter((claim) => claim.figure === figure),
  }
}
