import { isMonth } from '#shared/day/day.ts'
import { formatArea, parseArea } from '#shared/wilayah/area.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'

/** The question for a sheet, as its address has it; what is left out is the usual: the province, the last month, today. */
export type BriefingQuestion = {
  area?: string
  month?: string
  asOf?: string
  knownAt?: string
  province?: ProvinceCode
}

type Search = { [Key in keyof BriefingQuestion]?: BriefingQuestion[Key] | undefined }

/** Spelled alike by the server and the client, so that an answer sent along with the page is recognised. */
export function briefingQuestion({ area, month, asOf, knownAt, province }: Search): BriefingQuestion {
  const known = area === undefined ? undefined : parseArea(area)
  return {
    ...(known && known.kind !== 'province' && { area: formatArea(known) }),
    ...(month && isMonth(month) && { month }),
    ...(asOf && { asOf }),
    ...(knownAt && { knownAt }),
    ...(province && { province }),
  }
}

/** The address of a sheet below the program's own, with everything that makes it the same sheet again. */
export function briefingAddress(path: string, question: BriefingQuestion): string {
  const text = new URLSearchParams(question).toString()
  return text === '' ? path : `${path}?${text}`
}
