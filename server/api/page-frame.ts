import { shellMessages as english } from '#shared/messages/en/shell.ts'
import { shellMessages as indonesian } from '#shared/messages/id/shell.ts'
import { openDataMessages as openDataEn } from '#shared/messages/open-data/en.ts'
import { openDataMessages as openDataId } from '#shared/messages/open-data/id.ts'
import { isLocale, type Locale } from '#shared/format/locale.ts'
import { html, type Html } from './html.ts'

type Frame = { simulated: boolean; page: 'api' | 'data' | 'none'; locale: Locale; title: string }

const textsOf: Record<Locale, typeof indonesian> = { id: indonesian, en: english }
const aboutOf: Record<Locale, string> = { id: openDataId.about, en: openDataEn.about }

/** The language that the address of a page asks for. */
export function localeOf({ lang }: { lang?: unknown }): Locale {
  return typeof lang === 'string' && isLocale(lang) ? lang : 'id'
}

/** A whole page around its content, with the same head as the pages of the client. Reads without scripts. */
export function renderFrame(content: Html, { simulated, page, locale, title }: Frame): string {
  const shell = textsOf[locale]
  const language = locale === 'en' ? '?lang=en' : ''
  const here = (name: Frame['page']) => (page === name ? html` aria-current="page"` : '')
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content="${aboutOf[locale]}" />
        <title>${shell.documentTitle(title)}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/api/style.css" />
      </head>
      <body>
        <a class="skip" href="#isi">${shell.skipToContent}</a>
        ${ikatBand}
        <header>
          <a class="brand" href="/${language}">${shell.product}</a>
          <nav aria-label="${shell.mainNavigation}">
            <a href="/${language}">${shell.overview}</a>
            <a href="/gerai${language}">${shell.outlets}</a>
            <a href="/data${language}" ${here('data')}>${shell.openData}</a>
            <a href="/api${language}" ${here('api')}>API</a>
          </nav>
        </header>
        <main id="isi">${simulated ? html`<p class="notice" role="note">${shell.simulated}</p>` : ''}${content}</main>
      </body>
    </html> `.safe
}

const ikatBand = html`<svg class="ikat" width="100%" height="10" aria-hidden="true">
  <defs>
    <pattern id="ikat" width="28" height="10" patternUnits="userSpaceOnUse">
      <rect class="ground" width="28" height="10" />
      <path class="ochre" d="M0 5 7 0l7 5-7 5Z" />
      <path class="paper" d="m14 5 7-3.5L28 5l-7 3.5Z" />
      <path class="ground" d="M3.5 5 7 2.5 10.5 5 7 7.5Z" />
    </pattern>
  </defs>
  <rect width="100%" height="100%" fill="url(#ikat)" />
</svg>`
