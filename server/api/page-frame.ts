import { shellMessages as english } from '#shared/messages/en/shell.ts'
import { shellMessages as indonesian } from '#shared/messages/id/shell.ts'
import { openDataMessages as openDataEn } from '#shared/messages/open-data/en.ts'
import { openDataMessages as openDataId } from '#shared/messages/open-data/id.ts'
import { isLocale, type Locale } from '#shared/format/locale.ts'
import { pageAddress, type Reader } from '#shared/format/page-address.ts'
import { findProvince, type Province } from '#shared/wilayah/province.ts'
import { html, type Html } from './html.ts'

type Frame = Reader & { simulated: boolean; page: 'api' | 'data' | 'none'; title: string }

const textsOf: Record<Locale, typeof indonesian> = { id: indonesian, en: english }
const aboutOf: Record<Locale, string> = { id: openDataId.about, en: openDataEn.about }

/** The language that the address of a page asks for, and the province it names of those there are. */
export function readerOf(query: { lang?: unknown; provinsi?: unknown }, provinces: readonly Province[]): Reader {
  const { lang, provinsi } = query
  const locale = typeof lang === 'string' && isLocale(lang) ? lang : 'id'
  return { locale, province: findProvince(provinsi, provinces) }
}

/** A whole page around its content, with the same head as the pages of the client. Reads without scripts. */
export function renderFrame(content: Html, { simulated, page, title, ...reader }: Frame): string {
  const { locale } = reader
  const shell = textsOf[locale]
  const to = (path: string) => pageAddress(path, reader)
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
          <a class="brand" href="${to('/')}">${shell.product}</a>
          <nav aria-label="${shell.mainNavigation}">
            <a href="${to('/')}">${shell.overview}</a>
            <a href="${to('/gerai')}">${shell.outlets}</a>
            <a href="${to('/data')}" ${here('data')}>${shell.openData}</a>
            <a href="${to('/api')}" ${here('api')}>API</a>
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
