import type { MapTone } from '#shared/wilayah/map-classes.ts'

const patterned = ['mixed', 'unsure', 'short', 'noRecord'] as const satisfies MapTone[]
type PatternedTone = (typeof patterned)[number]

/** The `fill` of a tone that is a pattern; undefined for plain ones, which the style sheet fills. */
export function patternFill(prefix: string, tone: MapTone): string | undefined {
  return patterned.some((each) => each === tone) ? `url(#${prefix}-${tone})` : undefined
}

const turns: Record<PatternedTone, string> = {
  mixed: 'rotate(90)',
  unsure: 'rotate(-45)',
  short: '',
  noRecord: 'rotate(45)',
}
const sizes: Record<PatternedTone, number> = { mixed: 8, unsure: 6, short: 6, noRecord: 6 }

/** Stripes and hatches for areas, defined once per map; colours follow the scheme of the page. `scale`: units of the drawing per pixel. */
export function MapPatterns({ prefix, scale = 1 }: { prefix: string; scale?: number }) {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false" className="visually-hidden">
      <defs>
        {patterned.map((tone) => (
          <pattern
            key={tone}
            id={`${prefix}-${tone}`}
            width={sizes[tone]}
            height={sizes[tone]}
            patternUnits="userSpaceOnUse"
            patternTransform={`${turns[tone]} scale(${scale})`.trim()}
          >
            <PatternTile tone={tone} size={sizes[tone]} />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}

function PatternTile({ tone, size }: { tone: PatternedTone; size: number }) {
  const ground = (fill: string) => <rect width={size} height={size} fill={fill} />
  switch (tone) {
    case 'mixed':
      return (
        <>
          {ground('var(--map-4)')}
          <rect width={size} height={size / 2} fill="var(--map-3)" />
        </>
      )
    case 'unsure':
      return (
        <>
          {ground('var(--map-1)')}
          <rect width={size} height={size / 2} fill="var(--map-3)" />
        </>
      )
    case 'short':
      return (
        <>
          {ground('var(--paper)')}
          <rect width={size / 2} height={size} fill="var(--attention)" />
        </>
      )
    case 'noRecord':
      return (
        <>
          {ground('var(--paper)')}
          <rect width={size / 4} height={size} fill="var(--hatch)" />
        </>
      )
  }
}
