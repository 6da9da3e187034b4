import { useNavigate, useSearch } from '@tanstack/react-router'
import { locales, type Locale } from '#shared/format/locale.ts'
import { rememberedLocale, rememberLocale } from '../language.ts'
import { useMessages } from '../ui/use-messages.ts'
import styles from './language-switch.module.css'

const names: Record<Locale, string> = { id: 'Bahasa Indonesia', en: 'English' }

/** The two languages side by side; the choice is kept in the URL and on the device. */
export function LanguageSwitch() {
  const { shell } = useMessages()
  const navigate = useNavigate()
  const { lang } = useSearch({ strict: false })
  const current = rememberedLocale(lang)
  const choose = (locale: Locale) => {
    rememberLocale(locale)
    void navigate({ to: '.', search: (search) => ({ ...search, lang: locale }), replace: true, resetScroll: false })
  }
  return (
    <div className={styles['switch']} role="group" aria-label={shell.languages}>
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === current}
          onClick={() => choose(locale)}
        >
          {locale.toUpperCase()}
          <span className="visually-hidden"> {names[locale]}</span>
        </button>
      ))}
    </div>
  )
}
