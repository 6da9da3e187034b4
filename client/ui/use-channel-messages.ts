import { channelMessages as enChannels } from '#shared/messages/outlet/en/channels.ts'
import { channelMessages as idChannels, type ChannelMessages } from '#shared/messages/outlet/id/channels.ts'
import { useMessages } from './use-messages.ts'

/** The texts of the tab of other channels, which only that tab loads; both languages, because the server draws it at once. */
export function useChannelMessages(): ChannelMessages {
  return useMessages().format.locale === 'en' ? enChannels : idChannels
}
