import type { DownloadMessages } from '#shared/messages/download/id.ts'
import { PROGRAMME_TIME_ZONE } from '#shared/day/day.ts'
import type { AnswerInfo } from '#shared/overview/overview.ts'

/** Terms and texts, in the order in which they are to be read. */
export type About = readonly (readonly [term: string, text: string])[]

type Told = {
  title: string
  definition: string
  method?: string
  source: string
  /** Of a list: what narrows it, and in which order it stands. */
  filter?: string
  order?: string
}
type Moment = {
  info: Partial<AnswerInfo> | undefined
  asOf: string
  address: string
  now: Date
}

/** What a saved file says about itself. */
export function aboutFile(
  { about: texts }: DownloadMessages,
  { title, definition, method, source, filter, order }: Told,
  { info, asOf, address, now }: Moment,
): About {
  const savedOn = now.toLocaleString('sv-SE', { timeZone: PROGRAMME_TIME_ZONE })
  const lines: [string, string | undefined][] = [
    [texts.title, title],
    [texts.simulation, info?.simulated ? texts.simulated : undefined],
    [texts.asOf, asOf],
    [texts.knownAt, info?.knownAt],
    [texts.filter, filter],
    [texts.order, order],
    [texts.definition, definition],
    [texts.method, method],
    [texts.source, source],
    [texts.page, address],
    [texts.dataVersion, info?.dataVersion === undefined ? undefined : String(info.dataVersion)],
    [texts.savedOn, `${savedOn} WITA`],
  ]
  return lines.flatMap(([term, text]) => (text === undefined || text === '' ? [] : [[term, text] as const]))
}
