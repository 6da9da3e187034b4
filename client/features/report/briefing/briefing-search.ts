import { briefingQuestion, type BriefingQuestion } from '#shared/report/briefing/briefing-question.ts'

/** What of the sheet's page lives in its address, beside the day and the instant that every page has. */
export type BriefingSearch = { area?: string | undefined; month?: string | undefined }

export function readBriefingSearch(raw: Record<string, unknown>): BriefingSearch {
  const text = (name: string) => (typeof raw[name] === 'string' ? raw[name] : undefined)
  const { area, month }: BriefingQuestion = briefingQuestion({ area: text('area'), month: text('month') })
  // Undefined, not missing: see client/search-params.ts.
  return { area, month }
}
