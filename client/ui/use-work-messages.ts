import { use } from 'react'
import type { Locale } from '#shared/format/locale.ts'
import type { WorkMessages } from '#shared/messages/work/id.ts'
import { useMessages } from './use-messages.ts'

const arriving = new Map<Locale, Promise<WorkMessages>>()

/** The texts of the pages for signed-in people, in the language of the page, suspending until they have arrived. */
export function useWorkMessages(): WorkMessages {
  return use(loadWorkMessages(useMessages().format.locale))
}

function loadWorkMessages(locale: Locale): Promise<WorkMessages> {
  const known = arriving.get(locale)
  if (known) return known
  const messages = locale === 'en' ? fetchEnglish() : fetchIndonesian()
  arriving.set(locale, messages)
  messages.catch(() => arriving.delete(locale))
  return messages
}

async function fetchIndonesian(): Promise<WorkMessages> {
  return (await import('#shared/messages/work/id.ts')).workMessagesId
}

async function fetchEnglish(): Promise<WorkMessages> {
  return (await import('#shared/messages/work/en.ts')).workMessagesEn
}
