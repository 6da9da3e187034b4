import { isDay } from '#shared/day/day.ts'
import { parseArea } from '#shared/wilayah/area.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import { isSubjectGroup, type SubjectGroup } from './subject-group.ts'

type Asked = {
  from?: string | undefined
  to?: string | undefined
  by?: string | undefined
  area?: string | undefined
  about?: string | undefined
  asOf?: string | undefined
  knownAt?: string | undefined
  province?: ProvinceCode | undefined
}
export type ChangeQuestion = {
  from?: string
  to?: string
  by?: 'recorded'
  area?: string
  about?: SubjectGroup
  knownAt?: string
  province?: ProvinceCode
}

/**
 * What the page of changes asks, in the one order in which both the page and its sender spell it. Without a second day it is
 * that of the view; two days the wrong way round are turned; words that mean nothing are left out.
 */
export function changeQuestion({ from, to, by, area, about, asOf, knownAt, province }: Asked): ChangeQuestion {
  const second = to ?? asOf
  const isTurned = from !== undefined && second !== undefined && isDay(from) && isDay(second) && from > second
  const [first, last] = isTurned ? [second, from] : [from, second]
  return {
    ...(first && { from: first }),
    ...(last && { to: last }),
    ...(by === 'recorded' && { by }),
    ...(area && area !== 'province' && parseArea(area) && { area }),
    ...(isSubjectGroup(about) && { about }),
    ...(knownAt && { knownAt }),
    ...(province && { province }),
  }
}
