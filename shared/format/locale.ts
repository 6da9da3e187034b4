/** The languages of the interface; Indonesian comes first and is complete by definition. */
export const locales = ['id', 'en'] as const
export type Locale = (typeof locales)[number]

export function isLocale(text: unknown): text is Locale {
  return locales.some((locale) => locale === text)
}
