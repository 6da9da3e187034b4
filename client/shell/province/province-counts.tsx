import { Link } from '@tanstack/react-router'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import { listedProvinces } from '../../provinces.ts'
import { useMessages } from '../../ui/use-messages.ts'
import list from '../../ui/work/work-list.module.css'

type Props = {
  caption: string
  heads: readonly string[]
  rows: readonly { province: ProvinceCode; cells: readonly string[] }[]
}

/** What there is in each province, instead of a list of all of it; each leads to the same page of its province. */
export function ProvinceCounts({ caption, heads, rows }: Props) {
  const { shell } = useMessages()
  return (
    <table className={list['table']}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {[shell.province, ...heads].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ province, cells }) => (
          <tr key={province}>
            <th scope="row">
              <Link to="." search={(search) => ({ ...search, provinsi: province })}>
                {listedProvinces().find(({ code }) => code === province)?.name ?? province}
              </Link>
            </th>
            {heads.map((head, index) => (
              <td key={head}>{cells[index]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
