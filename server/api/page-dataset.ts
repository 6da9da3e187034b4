import type { Day } from '#shared/day/day.ts'
import { definitionOf } from './bilingual.ts'
import { columnsOf, parametersOf, pathOf, type Endpoint } from './endpoint.ts'
import { html, type Html } from './html.ts'
import { DERIVED_SHAPES, type Licence } from './licence.ts'

/** The part of the page about one dataset. */
export function renderDataset(endpoint: Endpoint, today: Day): Html {
  const { name, summary, definition, examples } = endpoint
  const path = pathOf(endpoint)
  const parameters = Object.entries(parametersOf(endpoint))
  const columns = columnsOf(endpoint).map(([column, schema]) => [column, definitionOf(schema).id] as const)
  return html`<section aria-labelledby="${name}">
    <h2 id="${name}">${summary.id}</h2>
    <p class="address">GET <a href="${path}">${path}</a></p>
    <p>${definition.id}</p>
    <h3>Parameter</h3>
    ${renderDefinitions(parameters.map(([key, { words, allowed }]) => [key, `${words.id} Boleh: ${allowed(today)}.`]))}
    <h3>Kolom</h3>
    ${renderDefinitions(columns)}
    <h3>Coba</h3>
    <ul class="examples">
      ${examples.map((query) => renderExample(query === '' ? path : `${path}?${query}`))}
    </ul>
    ${renderLicence(endpoint.licence)}
    ${endpoint.geojson?.geometry === 'MultiPolygon' ? renderLicence(DERIVED_SHAPES.licence, 'Lisensi batas perkiraan') : ''}
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

export function renderLicence({ name, url }: Licence, label = 'Lisensi'): Html {
  const link = url === null ? name : html`<a href="${url}" rel="license">${name}</a>`
  return html`<p class="licence">${label}: ${link}</p>`
}

function renderExample(address: string): Html {
  return html`<li><a href="${address}">${address}</a></li> `
}
