import { Link } from '@tanstack/react-router'
import { can } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import type { ProductListRow } from '#shared/product/answers.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { productPath } from '#client/paths.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import list from '#client/ui/work/work-list.module.css'
import page from '#client/ui/work/work-page.module.css'

/** Places among the 44 products of the launch that nobody has named yet, each with the way to name it. */
export function UnnamedSlots({ rows, actor }: { rows: readonly ProductListRow[]; actor: Actor }) {
  const { registry } = useWorkMessages()
  const texts = registry.productList
  const { nameOf, shortNameOf } = useKabupatenList()
  return (
    <section aria-labelledby="belum-teridentifikasi">
      <h2 id="belum-teridentifikasi">{texts.unnamedTitle}</h2>
      <p className={page['fine']}>{texts.unnamedText(rows.length)}</p>
      <ul className={list['slots']}>
        {[...Map.groupBy(rows, (row) => row.kabupatenCode)].map(([code, slots]) => (
          <li key={code} className={list['slot']}>
            <span>{shortNameOf(code)}</span>
            <span className={list['slotLinks']}>
              {slots.map((row) => (
                <SlotLink key={row.id} row={row} canName={can(actor, 'registry.edit', code)} place={nameOf(code)} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function SlotLink({ row, canName, place }: { row: ProductListRow; canName: boolean; place: string }) {
  const { registry } = useWorkMessages()
  const texts = registry.productList
  if (!canName) {
    const slot = texts.shortSlot(row.launchSlot)
    return (
      <Link {...productPath(row.id)} aria-label={`${slot}, ${place}`}>
        {slot}
      </Link>
    )
  }
  return (
    <Link {...productPath(row.id, 'name')} aria-label={`${texts.giveName(row.launchSlot)}, ${place}`}>
      {texts.giveName(row.launchSlot)}
    </Link>
  )
}
