import { Link } from '@tanstack/react-router'
import { lazy } from 'react'
import type { CountryOverview } from '#shared/overview/country.ts'
import { countShares, shareClassOf, type ShareClass } from '#shared/overview/country-map.ts'
import { stillView, type StillShapes } from '#shared/wilayah/still-map.ts'
import legend from '#client/ui/map/map-legend.module.css'
import { MapPatterns, patternFill } from '#client/ui/map/map-patterns.tsx'
import { MapSwatch } from '#client/ui/map/map-swatch.tsx'
import map from '#client/ui/map/kabupaten-map.module.css'
import { stillMarks, useStillShapes } from '#client/ui/map/still-shapes.ts'
import { useCountryMessages } from '#client/ui/use-country-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { provincePath } from '../../paths.ts'
import { HeavyPart } from '../heavy-part.tsx'
import styles from './country-map.module.css'

// Who comes from another page has no drawn map to take the lines from.
const FetchedShapes = lazy(async () => ({
  default: (await import('#client/ui/map/fetched-shapes.tsx')).FetchedShapes,
}))

const PATTERNS = 'country'
/** Units per pixel, halfway between a phone and a desktop. */
const PATTERN_SCALE = 1.4

/** The provinces as links, coloured by the share of their kabupaten that met the month's target. The table below says the same. */
export function CountryMap({ country }: { country: CountryOverview }) {
  const texts = useCountryMessages()
  const { map: maps } = useMessages()
  const shapes = useStillShapes(country.provinces[0]?.code)
  return (
    <>
      {shapes ? (
        <ProvinceShapes country={country} shapes={shapes} />
      ) : (
        <HeavyPart className={styles['map']} failure={maps.mapFailed}>
          <FetchedShapes of={undefined}>
            {(fetched) => <ProvinceShapes country={country} shapes={fetched} />}
          </FetchedShapes>
        </HeavyPart>
      )}
      <div className={legend['legend']}>
        <ul aria-label={texts.legend} className={legend['list']}>
          {countShares(country.provinces).map(({ count, ...each }) => (
            <li key={each.tone} className={legend['item']}>
              <MapSwatch tone={each.tone} />
              <ShareWords share={each} /> <span className={legend['count']}>{count}</span>
            </li>
          ))}
        </ul>
        <p className={legend['note']}>{texts.boundaries}</p>
      </div>
    </>
  )
}

function ShareWords({ share: { from, to } }: { share: ShareClass }) {
  const texts = useCountryMessages()
  return from === undefined || to === undefined ? texts.notReported : texts.share(from, to)
}

function ProvinceShapes({ country, shapes }: { country: CountryOverview; shapes: StillShapes }) {
  const texts = useCountryMessages()
  return (
    <div className={styles['map']}>
      <MapPatterns prefix={PATTERNS} scale={PATTERN_SCALE} />
      <svg
        viewBox={stillView(shapes.box)}
        role="group"
        aria-label={texts.mapLabel(country.month)}
        className={styles['shapes']}
        {...stillMarks(shapes)}
      >
        {shapes.areas.map(({ code, path }) => {
          const province = country.provinces.find((each) => each.code === code)
          if (!province) return null
          const { tone } = shareClassOf(province.month)
          const words = texts.place(
            province.name,
            tone === 'noRecord'
              ? texts.notReported
              : [texts.met(province.month), texts.rest(province.month)].filter(Boolean).join(' · '),
          )
          return (
            // The table has the same links: the way through the page by keys need not lead over 38 shapes.
            <Link key={code} {...provincePath(province.code)} aria-label={words} tabIndex={-1}>
              <title>{words}</title>
              <path
                d={path}
                className={`${map['area']} ${styles['province']}`}
                data-code={code}
                data-tone={tone}
                fill={patternFill(PATTERNS, tone)}
              />
            </Link>
          )
        })}
      </svg>
    </div>
  )
}
