import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Problem } from '#client/ui/problem.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { usePlace } from '#client/ui/use-place.ts'
import { kabupatenPath } from '../paths.ts'
import { useViewTime } from '../search-params.ts'
import { trpc } from '../trpc.ts'
import styles from './unknown-kabupaten.module.css'

/** A code that no kabupaten has: says so and shows the 22 that exist. */
export function UnknownKabupaten({ code }: { code: string }) {
  const { problem } = useMessages()
  const place = usePlace()
  const { data } = useQuery(trpc.overview.get.queryOptions(useViewTime()))
  const shown = code.slice(0, 24)
  return (
    <>
      <Problem
        title={problem.kabupatenTitle}
        text={
          data
            ? problem.kabupatenUnknown(shown, { count: data.kabupaten.length, place })
            : problem.kabupatenUnknownShort(shown, place)
        }
      />
      <ul className={styles['list']}>
        {data?.kabupaten.map((row) => (
          <li key={row.code}>
            <Link {...kabupatenPath(row.code)}>{row.name}</Link> <small>{row.code}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
