import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { outletPath } from '#client/paths.ts'
import { trpc } from '#client/trpc.ts'
import { useShelfMessages } from '#client/ui/use-shelf-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import { ShelfCells } from '../../page/shelf-cells.tsx'

/** Where a product lies or lay, and in how many of the last six months. */
export function ProductShelf({ productId }: { productId: string }) {
  const { shelf: texts } = useWorkMessages()
  const tab = useShelfMessages()
  const { data } = useQuery(trpc.shelf.ofProduct.queryOptions({ productId }))
  if (!data) return null
  const { rows, months } = data
  return (
    <section aria-labelledby="di-rak">
      <h2 id="di-rak">{texts.ofProductTitle}</h2>
      {rows.length === 0 && <p className={page['missing']}>{texts.ofProductNone}</p>}
      <ul className={page['plain']}>
        {rows.map((row) => (
          <li key={row.outletId}>
            <Link {...outletPath(row.outletId)}>{row.label}</Link>
            <p>
              <ShelfCells states={row.states} months={months} /> {tab.continuity(row.continuity)}
            </p>
            {row.lastMonth && <p className={page['fine']}>{texts.lastSeen(row.lastMonth)}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
