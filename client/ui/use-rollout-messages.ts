import { rolloutMessages as enRollout } from '#shared/messages/outlet/en/rollout.ts'
import { rolloutMessages as idRollout, type RolloutMessages } from '#shared/messages/outlet/id/rollout.ts'
import { useMessages } from './use-messages.ts'

/** The texts of the rollout of outlets, which only its tab loads; both languages, because the server draws it at once. */
export function useRolloutMessages(): RolloutMessages {
  return useMessages().format.locale === 'en' ? enRollout : idRollout
}
