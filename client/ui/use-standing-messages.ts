import { standingMessages as enStanding } from '#shared/messages/outlet/en/standing.ts'
import { standingMessages as idStanding, type StandingMessages } from '#shared/messages/outlet/id/standing.ts'
import { useMessages } from './use-messages.ts'

/** Where an outlet stands and what its shelf held, in words, for the pages that tell it. */
export function useStandingMessages(): StandingMessages {
  return useMessages().format.locale === 'en' ? enStanding : idStanding
}
