import { useState, type ReactNode } from 'react'
import { useMessages } from '#client/ui/use-messages.ts'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { MapLayer } from '#shared/wilayah/map-layers.ts'
import {
  mapTableColumns,
  sortMapTable,
  toMapTable,
  type MapTableColumn,
  type MapTableSort,
} from '#shared/wilayah/map-table.ts'
import styles from './kabupaten-table.module.css'
import { MapSwatch } from './map-swatch.tsx'

type Props = {
  layer: MapLayer
  kabupaten: readonly KabupatenRow[]
  renderLink: (code: KabupatenCode, text: string) => ReactNode
}

/** The rows of the map as a table that can be sorted by each column. */
export function KabupatenTable({ layer, kabupaten, renderLink }: Props) {
  const { map } = useMessages()
  const [sort, setSort] = useState<MapTableSort>()
  const rows = toMapTable(layer, kabupaten)
  const shown = sort ? sortMapTable(rows, sort, layer.classes) : rows
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{map.table.caption(map.layer(layer.key))}</caption>
      <thead>
        <tr>
          {mapTableColumns.map((column) => (
            <SortableHead key={column} column={column} sort={sort} onSort={setSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <tr key={row.kabupatenCode}>
            <th scope="row">{renderLink(row.kabupatenCode, row.name)}</th>
            <td className={styles['island']}>{row.island}</td>
            <td className={styles['state']}>
              <MapSwatch tone={row.class.tone} /> {map.classLabel(row.class.label)}
            </td>
            <td className={styles['value']}>{map.value(row.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type HeadProps = { column: MapTableColumn; sort: MapTableSort | undefined; onSort: (sort: MapTableSort) => void }

function SortableHead({ column, sort, onSort }: HeadProps) {
  const { map } = useMessages()
  const isSorted = sort?.column === column
  const isDescending = isSorted && sort.isDescending
  return (
    <th
      scope="col"
      className={styles[column]}
      aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className={styles['sort']}
        onClick={() => onSort({ column, isDescending: isSorted && !isDescending })}
      >
        {map.table[column]}
        <span aria-hidden="true" className={styles['arrow']}>
          {isSorted ? (isDescending ? '↓' : '↑') : '↕'}
        </span>
      </button>
    </th>
  )
}
