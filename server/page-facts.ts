import { html } from './api/html.ts'
import type { Environment } from './env.ts'

export type PageFacts = { environment: Environment; isSimulated: boolean }

/** Writes into a page what it has to know before any answer: where map tiles are asked for, and that all was made up. */
export function withFacts(template: string, { environment, isSimulated }: PageFacts): string {
  const { TILE_URL, TILE_ATTRIBUTION } = environment
  const marks = [
    ...(TILE_URL === undefined
      ? []
      : [html`<meta name="map-tiles" content="${TILE_URL}" data-attribution="${TILE_ATTRIBUTION}" />`]),
    ...(isSimulated ? [html`<meta name="simulated" content="yes" />`] : []),
  ]
  return template.replace('</head>', () => `${marks.map(({ safe }) => safe).join('')}</head>`)
}
