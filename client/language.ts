import { use } from 'react'
import { isLocale, type Locale } from '#shared/format/locale.ts'
import { idMessages, type Messages } from '#shared/messages/id.ts'

const STORAGE_KEY = 'pantau.lang'
const loaded = new Map<Locale, Messages>([['id', idMessages]])
const arriving = new Map<Locale, Promise<Messages>>()

/** The language of the URL, else the one chosen last on this device, else Indonesian. */
export function rememberedLocale(asked: string | null | undefined): Locale {
  const stored = readStorage()
  if (isLocale(asked)) return asked
  return isLocale(stored) ? stored : 'id'
}

/** Keeps the choice for visits whose URL names no language. */
export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(STORAGE_KEY, locale)
  } catch {
    // A browser that keeps nothing still has the language in its URL.
  }
}

/** Brings the texts of a language; Indonesian is always here and stands in when the other cannot be fetched. */
export function loadMessages(locale: Locale): Promise<Messages> {
  const known = arriving.get(locale)
  if (known) return known
  const messages = locale === 'id' ? Promise.resolve(idMessages) : fetchEnglish()
  arriving.set(locale, messages)
  return messages
}

/** The texts of a language, suspending until they have arrived. */
export function useMessagesOf(locale: Locale): Messages {
  return loaded.get(locale) ?? use(loadMessages(locale))
}

async function fetchEnglish(): Promise<Messages> {
  try {
    const { enMessages } = await import('#shared/messages/en.ts')
    loaded.set('en', enMessages)
    return enMessages
  } catch {
    arriving.delete('en')
    return idMessages
  }
}

function readStorage(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY)
  } catch {
    return null
  }
}
