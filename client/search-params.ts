import { useSearch } from '@tanstack/react-router'
import { z } from 'zod'
import { toDay, type Day } from '#shared/day/day.ts'
import { localeSchema } from '#shared/format/locale.ts'
import { viewProblemOf } from '#shared/overview/view-problem.ts'

/**
 * What every page's URL may carry. `asOf` stays text here, so that an impossible day gets an honest page instead of
 * being dropped; the shell renders pages only once it is a day.
 */
export const viewSearchSchema = z.object({
  asOf: z.string().optional(),
  knownAt: z.string().optional(),
  lang: localeSchema.optional().catch(undefined),
})
type ViewSearch = { asOf?: string | undefined; knownAt?: string | undefined }

/** What every question to the server carries: the day, and what was recorded up to when. */
export type ViewTime = { asOf?: Day; knownAt?: string }

function viewTimeOf({ asOf, knownAt }: ViewSearch): ViewTime {
  return { ...(asOf && { asOf: toDay(asOf) }), ...(knownAt && { knownAt }) }
}

/** The question that a URL asks; no input when its day cannot be shown. */
export function answerInputOf(search: ViewSearch): { input?: ViewTime } {
  return viewProblemOf(search, undefined) ? {} : { input: viewTimeOf(search) }
}

/** The day and the state of knowledge that the URL asks for. Only below the shell, which lets no bad day through. */
export function useViewTime(): ViewTime {
  const { asOf, knownAt } = useSearch({ strict: false })
  return viewTimeOf({ asOf, knownAt })
}
