import type { Day } from '#shared/day/day.ts'
import { PROGRAMME_FIRST_DAY } from '#shared/day/programme-days.ts'
import { figureNames, unitOf, type FigureName } from '#shared/figure/figure.ts'
import type { Locale } from '#shared/format/locale.ts'
import { pageAddress, type Reader } from '#shared/format/page-address.ts'
import { apiPageMessages as english } from '#shared/messages/api/en.ts'
import { apiPageMessages as indonesian, type ApiPageMessages } from '#shared/messages/api/id.ts'
import { figureMessages as englishFigures } from '#shared/messages/en/figure.ts'
import { shellMessages as englishShell } from '#shared/messages/en/shell.ts'
import { figureMessages as indonesianFigures } from '#shared/messages/id/figure.ts'
import { shellMessages as indonesianShell } from '#shared/messages/id/shell.ts'
import type { Province } from '#shared/wilayah/province.ts'
import { dataPlaceOf } from './data-place.ts'
import { boundariesDocument, HEALTH_PATH, openApiDocument, type ApiDocument } from './documents.ts'
import type { Endpoint } from './endpoint.ts'
import { figureDefinition } from './figure-definitions.ts'
import { html, type Html } from './html.ts'
import { renderDataset, renderDefinitions, renderLicence, type PageWords } from './page-dataset.ts'
import { renderFrame } from './page-frame.ts'

type Facts = Reader & { today: Day; simulated: boolean; provinces?: readonly Province[] | undefined }

const textsOf: Record<Locale, ApiPageMessages> = { id: indonesian, en: english }
const figuresOf = { id: indonesianFigures, en: englishFigures }
const shellOf = { id: indonesianShell, en: englishShell }

/** The page at `/api`: what open data there is, what it means, and addresses to try. */
export function renderPage(endpoints: readonly Endpoint[], { today, simulated, provinces, ...reader }: Facts): string {
  const { locale, province } = reader
  const texts = textsOf[locale]
  const words = { locale, texts }
  const other = locale === 'id' ? 'en' : 'id'
  const content = html`<p class="other-language">
      <a href="${pageAddress('/api', { locale: other, province })}" lang="${other}">${texts.otherLanguage}</a>
    </p>
    <h1>${texts.heading}</h1>
    <p class="lead">
      ${texts.lead(dataPlaceOf(provinces))}
      <a href="${pageAddress('/data', reader)}">${shellOf[locale].openData}</a>.
    </p>
    <nav aria-label="${texts.contents}">
      <ul class="contents">
        ${endpoints.map(({ name, summary }) => html`<li><a href="#${name}">${summary[locale]}</a></li>`)}
        <li><a href="#angka">${texts.figures}</a></li>
        <li><a href="#berkas">${texts.documents}</a></li>
      </ul>
    </nav>
    <section aria-labelledby="cara">
      <h2 id="cara">${texts.usage}</h2>
      <ul class="notes">
        ${texts.notes({ first: PROGRAMME_FIRST_DAY, today }).map(renderNote)}
      </ul>
    </section>
    ${endpoints.map((endpoint) => renderDataset(endpoint, today, words))}
    <section aria-labelledby="angka">
      <h2 id="angka">${texts.figures}</h2>
      <p>${withCode(texts.figuresLead)}</p>
      ${renderDefinitions(figureNames.map((name) => [name, defineFigure(name, words)]))}
    </section>
    <section aria-labelledby="berkas">
      <h2 id="berkas">${texts.documents}</h2>
      ${[boundariesDocument, openApiDocument].map((one) => renderDocument(one, words))}
      <h3>${texts.health}</h3>
      <p class="address"><a href="${HEALTH_PATH}">${HEALTH_PATH}</a></p>
      <p>${texts.healthText}</p>
    </section>`
  return renderFrame(content, { simulated, page: 'api', ...reader, title: 'API' })
}

function defineFigure(name: FigureName, { locale, texts }: PageWords): string {
  return `${figuresOf[locale].name(name)} (${texts.unit(unitOf(name))}). ${figureDefinition(name)[locale]}`
}

function renderDocument({ path, summary, definition, licence }: ApiDocument, { locale, texts }: PageWords): Html {
  return html`<h3>${summary[locale]}</h3>
    <p class="address"><a href="${path}">${path}</a></p>
    <p>${definition[locale]}</p>
    ${renderLicence(licence, texts.licence)}`
}

function renderNote([about, note]: readonly [string, string]): Html {
  return html`<li><strong>${about}</strong> ${withCode(note)}</li>`
}

/** A text with what is typed between backticks. */
function withCode(text: string): Html[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))
}
