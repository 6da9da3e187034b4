import type { Day } from '#shared/day/day.ts'
import type { Locale } from '#shared/format/locale.ts'
import type { ApiPageMessages } from '#shared/messages/api/id.ts'
import { definitionOf } from './bilingual.ts'
import { columnsOf, parametersOf, pathOf, type Endpoint } from './endpoint.ts'
import { html, type Html } from './html.ts'
import { DERIVED_SHAPES, type Licence } from './licence.ts'
import type { Parameter } from './parameters.ts'

export type PageWords = { locale: Locale; texts: ApiPageMessages }

/** The part of the page about one dataset. */
export function renderDataset(endpoint: Endpoint, today: Day, { locale, texts }: PageWords): Html {
  const { name, summary, definition, examples } = endpoint
  const path = pathOf(endpoint)
  const parameters = Object.entries(parametersOf(endpoint))
  const columns = columnsOf(endpoint).map(([column, schema]) => [column, definitionOf(schema)[locale]] as const)
  return html`<section aria-labelledby="${name}">
    <h2 id="${name}">${summary[locale]}</h2>
    <p class="address">GET <a href="${path}">${path}</a></p>
    <p>${definition[locale]}</p>
    <h3>${texts.parameters}</h3>
    ${renderDefinitions(
      parameters.map(([key, parameter]) => [
        key,
        `${parameter.words[locale]} ${texts.allowed(allowedIn(locale, parameter)(today))}`,
      ]),
    )}
    <h3>${texts.columns}</h3>
    ${renderDefinitions(columns)}
    <h3>${texts.examples}</h3>
    <ul class="examples">
      ${examples.map((query) => renderExample(query === '' ? path : `${path}?${query}`))}
    </ul>
    ${renderLicence(endpoint.licence, texts.licence)}
    ${endpoint.geojson?.geometry === 'MultiPolygon' ? renderLicence(DERIVED_SHAPES.licence, texts.boundariesLicence) : ''}
  </section> `
}

export function renderDefinitions(entries: readonly (readonly [term: string, meaning: string])[]): Html {
  return html`<dl>
    ${entries.map(
      ([term, meaning]) =>
        html`<div>
          <dt><code>${term}</code></dt>
          <dd>${meaning}</dd>
        </div> `,
    )}
  </dl>`
}

export function renderLicence({ name, url }: Licence, label: string): Html {
  const link = url === null ? name : html`<a href="${url}" rel="license">${name}</a>`
  return html`<p class="licence">${label}: ${link}</p>`
}

function allowedIn(locale: Locale, { allowed, allowedInEnglish }: Parameter<unknown>) {
  return locale === 'en' ? (allowedInEnglish ?? allowed) : allowed
}

function renderExample(address: string): Html {
  return html`<li><a href="${address}">${address}</a></li> `
}
