import { Link } from '@tanstack/react-router'
import type { ProductListRow } from '#shared/product/answers.ts'
import { useToday } from '#client/answer-info.ts'
import { useKabupatenList, useKabupatenWith } from '#client/kabupaten-list.ts'
import { productPath } from '#client/paths.ts'
import { MentoringMark } from '#client/ui/work/mentoring-mark.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { ReadinessMark } from '#client/ui/work/readiness-mark.tsx'
import list from '#client/ui/work/work-list.module.css'
import { missingOn } from '#shared/product/standing.ts'
import { readinessMark, soonestExpiry } from './product-standing.ts'

/** Products as rows; on a narrow window each row is a block. */
export function ProductTable({ rows }: { rows: readonly ProductListRow[] }) {
  const { registry } = useWorkMessages()
  const texts = registry.productList
  const { shortNameOf } = useKabupatenList()
  const hasOnePlace = useKabupatenWith('registry.read').length === 1
  return (
    <table className={list['table']}>
      <caption className="visually-hidden">{texts.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.product}</th>
          <th scope="col">{hasOnePlace ? texts.place : texts.kabupaten}</th>
          <th scope="col">{texts.stage}</th>
          <th scope="col">{texts.mentoring}</th>
          <th scope="col">{texts.readiness}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ProductRow key={row.id} row={row} place={hasOnePlace ? undefined : shortNameOf(row.kabupatenCode)} />
        ))}
      </tbody>
    </table>
  )
}

function ProductRow({ row, place }: { row: ProductListRow; place: string | undefined }) {
  const { registry, product, mentoring } = useWorkMessages()
  const texts = registry.productList
  const { standing } = row
  return (
    <tr>
      <th scope="row" className={list['name']}>
        <Link {...productPath(row.id)}>{row.name}</Link>
        <small>
          {row.producer ?? texts.noProducer} · {row.category ? product.category(row.category) : texts.noCategory}
        </small>
      </th>
      <td className={list['inline']}>
        {place ?? row.desaName}
        {place && row.desaName && <small>{row.desaName}</small>}
      </td>
      <td className={list['inline']}>{product.stage(standing.stage)}</td>
      <td>
        <span className={list['marked']}>
          <MentoringMark status={standing.mentoring} />
          <span>
            <span className={list['label']}>{texts.mentoring}: </span>
            {mentoring.status(standing.mentoring)}
            {standing.since && <small>{texts.since(standing.since)}</small>}
          </span>
        </span>
      </td>
      <td>
        <ReadinessWords row={row} />
      </td>
    </tr>
  )
}

/** Ready, or what is missing, in words beside a shape; and what will expire soon. */
function ReadinessWords({ row }: { row: ProductListRow }) {
  const { registry } = useWorkMessages()
  const texts = registry.product
  const today = useToday()
  const { standing } = row
  const missing = missingOn(standing, today)
  const expiry = soonestExpiry(standing, today)
  return (
    <span className={list['marked']}>
      <ReadinessMark mark={readinessMark(row, today)} />
      <span>
        <span className={list['label']}>{registry.productList.readiness}: </span>
        {row.isReady && registry.productList.readyYes}
        {missing.length > 0 && texts.missing(missing)}
        {!row.isReady && missing.length === 0 && registry.productList.noCategory}
        {expiry && <small className={list['attention']}>{texts.expiresSoon(expiry.item, expiry.days)}</small>}
      </span>
    </span>
  )
}
