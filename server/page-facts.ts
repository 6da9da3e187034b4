import { isNational, type Province } from '#shared/wilayah/province.ts'
import { html } from './api/html.ts'
import type { Environment } from './env.ts'

export type PageFacts = { environment: Environment; isSimulated: boolean; provinces: readonly Province[] }

/**
 * Writes into a page what it has to know before any answer: where map tiles are asked for, that all was made up, and the
 * provinces of a national registry.
 */
export function withFacts(template: string, { environment, isSimulated, provinces }: PageFacts): string {
  const { TILE_URL, TILE_ATTRIBUTION } = environment
  const marks = [
    ...(TILE_URL === undefined
      ? []
      : [html`<meta name="map-tiles" content="${TILE_URL}" data-attribution="${TILE_ATTRIBUTION}" />`]),
    ...(isSimulated ? [html`<meta name="simulated" content="yes" />`] : []),
    ...(isNational(provinces) ? [html`<meta name="provinces" content="${provinceList(provinces)}" />`] : []),
  ]
  return withPlace(template, provinces).replace('</head>', () => `${marks.map(({ safe }) => safe).join('')}</head>`)
}

/** What the client's files call the programme, in the words of a national registry. */
export function withPlace(text: string, provinces: readonly Province[]): string {
  if (!isNational(provinces)) return text
  return text.replaceAll('Pantau OVOP NTT', 'Pantau OVOP').replaceAll('Nusa Tenggara Timur', 'Indonesia')
}

function provinceList(provinces: readonly Province[]): string {
  return provinces.map(({ code, name }) => `${code} ${name}`).join(';')
}
