import type { Locale } from '#shared/format/locale.ts'
import { pageAddress } from '#shared/format/page-address.ts'
import { openDataMessages as english } from '#shared/messages/open-data/en.ts'
import { openDataMessages as indonesian, type OpenDataMessages } from '#shared/messages/open-data/id.ts'
import { isNational, type Province } from '#shared/wilayah/province.ts'
import { dataPlaceOf } from '../data-place.ts'
import { openApiDocument } from '../documents.ts'
import { columnsOf, fileAddressOf, formatsOf, needsProvince, type Endpoint } from '../endpoint.ts'
import { html, type Html } from '../html.ts'
import type { Licence } from '../licence.ts'
import { renderFrame } from '../page-frame.ts'
import { factsOf, programmeOffice } from './dataset-facts.ts'
import { DATA_PACKAGE, type Edition } from './editions.ts'

type Facts = {
  locale: Locale
  simulated: boolean
  provinces?: readonly Province[] | undefined
  /** The one whose rows are offered, where a registry holds several. */
  province?: Province | undefined
  editions: readonly Edition[]
}
type Words = { locale: Locale; texts: OpenDataMessages; office: string; province: Province | undefined }

const textsOf: Record<Locale, OpenDataMessages> = { id: indonesian, en: english }

/** The page at `/data`: every dataset with what Satu Data Indonesia asks to be told of it, and its dated editions. */
export function renderDataPage(endpoints: readonly Endpoint[], facts: Facts): string {
  const { locale, simulated, provinces = [], province, editions } = facts
  const texts = textsOf[locale]
  const office = programmeOffice(dataPlaceOf(provinces))
  const provinceQuery = province ? `provinsi=${province.code}` : ''
  const other = locale === 'id' ? 'en' : 'id'
  const content = html`<p class="other-language">
      <a href="${pageAddress('/data', { locale: other, province })}" lang="${other}">${texts.otherLanguage}</a>
    </p>
    <h1>${texts.title}</h1>
    <p class="lead">${texts.lead}</p>
    <p class="licence">${texts.standard}</p>
    ${isNational(provinces) ? renderProvinceChoice(provinces, { locale, texts, province }) : ''}
    <nav aria-label="${texts.contents}">
      <ul class="contents">
        ${endpoints.map(({ name, summary }) => html`<li><a href="#${name}">${summary[locale]}</a></li> `)}
        <li><a href="#edisi">${texts.editions}</a></li>
        <li><a href="#mesin">${texts.machines}</a></li>
      </ul>
    </nav>
    <section aria-labelledby="rest">
      <h2 id="rest">${texts.rest}</h2>
      <p>${texts.restLead} <a href="${pageAddress('/api', { locale, province })}">${texts.restLink}</a>.</p>
    </section>
    ${endpoints.map((endpoint) => renderDataset(endpoint, { locale, texts, office, province }))}
    <section aria-labelledby="edisi">
      <h2 id="edisi">${texts.editions}</h2>
      <p>${texts.editionsLead}</p>
      ${editions.length === 0 ? html`<p>${texts.noEdition}</p>` : editions.map((edition) => renderEdition(edition, texts))}
    </section>
    <section aria-labelledby="mesin">
      <h2 id="mesin">${texts.machines}</h2>
      <ul class="notes">
        <li>
          ${texts.dataPackage}:
          <a href="/${DATA_PACKAGE}${asQuery(provinceQuery)}">/${DATA_PACKAGE}${asQuery(provinceQuery)}</a>
        </li>
        <li>${texts.dcat}: <a href="/data/catalog.jsonld">/data/catalog.jsonld</a></li>
        <li>${texts.openApi}: <a href="${openApiDocument.path}">${openApiDocument.path}</a></li>
      </ul>
    </section>`
  return renderFrame(content, { simulated, page: 'data', locale, province, title: texts.title })
}

/** A dataset of many rows is given for one province: which one is chosen here, for all of them. */
function renderProvinceChoice(
  provinces: readonly Province[],
  { locale, texts, province }: Pick<Words, 'locale' | 'texts' | 'province'>,
): Html {
  const isChosen = ({ code }: Province) => (code === province?.code ? html` selected` : '')
  return html`<form class="province" id="provinsi" action="/data">
    ${locale === 'en' ? html`<input type="hidden" name="lang" value="en" />` : ''}
    <label>
      ${texts.province}
      <select name="provinsi">
        <option value="">${texts.country}</option>
        ${provinces.map((each) => html`<option value="${each.code}" ${isChosen(each)}>${each.name}</option> `)}
      </select>
    </label>
    <button>${texts.chooseProvince}</button>
  </form>`
}

function asQuery(query: string): string {
  return query && `?${query}`
}

function renderDataset(endpoint: Endpoint, words: Words): Html {
  const { locale, texts, office } = words
  const { name, summary, definition, licence, attribution } = endpoint
  const { unit, method, frequency, codes } = factsOf(name)
  const lists = codes.map((list) => texts.codeLists[list]).join('; ')
  const rows: [string, Html | string][] = [
    [texts.definition, definition[locale]],
    [texts.unit, unit[locale]],
    [texts.method, method[locale]],
    [texts.frequency, texts.frequencies[frequency]],
    [texts.office, office],
    [texts.codes, codes.includes('bps') ? lists : [lists, texts.codesElsewhere].filter(Boolean).join('; ')],
    [texts.licence, renderLicence(licence)],
    // Whoever uses the data names them in these words.
    [texts.attribution, html`<span lang="id">${attribution}</span>`],
  ]
  return html`<section aria-labelledby="${name}">
    <h2 id="${name}">${summary[locale]}</h2>
    <dl>
      ${rows.map(
        ([term, meaning]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${meaning}</dd>
          </div> `,
      )}
    </dl>
    ${renderDownloads(endpoint, words)}
  </section> `
}

function renderDownloads(endpoint: Endpoint, { locale, texts, province }: Words): Html {
  const { name, summary } = endpoint
  const columns = html`<a href="/api#${name}">${texts.columns(columnsOf(endpoint).length)}</a>`
  if (!province && needsProvince(endpoint)) {
    return html`<p class="downloads"><a href="#provinsi">${texts.provinceFirst}</a> · ${columns}</p>`
  }
  const label = [summary[locale], ...('province' in endpoint.parameters && province ? [province.name] : [])].join(', ')
  return html`<p class="downloads">
    ${texts.download}:
    ${formatsOf(endpoint).map(
      (format) =>
        html`<a href="${fileAddressOf(endpoint, format, province?.code)}" aria-label="${label}: ${format.toUpperCase()}"
          >${format.toUpperCase()}</a
        > `,
    )}
    · ${columns}
  </p>`
}

function renderEdition({ day, files }: Edition, texts: OpenDataMessages): Html {
  const address = `/data/edisi/${day}`
  const tables = files.filter((file) => file.endsWith('.csv'))
  const others = files.filter((file) => !file.endsWith('.csv') && file !== DATA_PACKAGE && file !== 'SHA256SUMS')
  return html`<details>
    <summary>${texts.editionTitle(day)} (${files.length} ${texts.editionFiles})</summary>
    <ul class="examples">
      ${[...tables, ...others].map((file) => html`<li><a href="${address}/${file}">${file}</a></li> `)}
      <li><a href="${address}/${DATA_PACKAGE}">${DATA_PACKAGE}</a></li>
      <li><a href="${address}/SHA256SUMS">SHA256SUMS</a> (${texts.checksums})</li>
    </ul>
  </details>`
}

function renderLicence({ name, url }: Licence): Html | string {
  return url === null ? name : html`<a href="${url}" rel="license">${name}</a>`
}
