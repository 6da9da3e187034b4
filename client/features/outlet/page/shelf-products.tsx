import { useState } from 'react'
import type { ShelfProduct, ShelfRow } from '#shared/outlet/shelf/answers.ts'
import type { ShelfOverview } from '#shared/outlet/shelf/overview.ts'
import { cameOnce, sortByContinuity } from '#shared/outlet/shelf/headline.ts'
import button from '#client/ui/button.module.css'
import { useShelfMessages } from '#client/ui/use-shelf-messages.ts'
import { ShelfCells, ShelfKey } from './shelf-cells.tsx'
import styles from './shelves-page.module.css'

const FEW = 12

/** Which products stay on a shelf and which come once and not again. */
export function ShelfProducts({ answer, shown }: { answer: ShelfOverview; shown: readonly ShelfRow[] }) {
  const texts = useShelfMessages()
  const [order, setOrder] = useState<'long' | 'short'>('long')
  const [most, setMost] = useState(FEW)
  const labels = new Map(shown.map((row) => [row.outletId, row.label]))
  const products = sortByContinuity(
    answer.products.filter((product) => labels.has(product.outletId)),
    order,
  )
  return (
    <section aria-labelledby="produk-rak">
      <h2 id="produk-rak">{texts.productsTitle}</h2>
      <p className={styles['fine']}>{texts.productsLead(cameOnce(products), products.length)}</p>
      {products.length > 0 && (
        <>
          <p className={`${styles['orders']} no-print`} role="group" aria-label={texts.orders}>
            {(['long', 'short'] as const).map((each) => (
              <button
                key={each}
                type="button"
                className={button['button']}
                aria-pressed={each === order}
                onClick={() => setOrder(each)}
              >
                {each === 'long' ? texts.orderLong : texts.orderShort}
              </button>
            ))}
          </p>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{texts.product}</th>
                <th scope="col">
                  <span className="visually-hidden">{texts.month}</span>
                </th>
                <th scope="col">{texts.continuityHead}</th>
              </tr>
            </thead>
            <tbody>
              {products.slice(0, most).map((product) => (
                <ProductRow
                  key={`${product.productId} ${product.outletId}`}
                  product={product}
                  outletLabel={labels.get(product.outletId) ?? ''}
                  answer={answer}
                />
              ))}
            </tbody>
          </table>
          {products.length > most && (
            <button type="button" className={button['text']} onClick={() => setMost(most + 100)}>
              {texts.showMore(Math.min(100, products.length - most))}
            </button>
          )}
          <ShelfKey states={['inStock', 'ranOut', 'absent', 'missing', 'notOpen']} />
        </>
      )}
    </section>
  )
}

type RowProps = { product: ShelfProduct; outletLabel: string; answer: ShelfOverview }

function ProductRow({ product, outletLabel, answer: { months, kabupaten, rows } }: RowProps) {
  const texts = useShelfMessages()
  const ownCode = rows.find((row) => row.outletId === product.outletId)?.kabupatenCode
  const home = kabupaten.find((each) => each.code === product.kabupatenCode)?.shortName
  return (
    <tr>
      <th scope="row">
        {product.name ?? texts.unnamed}
        <small>
          {texts.at(outletLabel)}
          {ownCode !== product.kabupatenCode && home && <> · {texts.from(home)}</>}
        </small>
      </th>
      <td>
        <ShelfCells states={product.states} months={months} />
      </td>
      <td>{texts.continuity(product.continuity)}</td>
    </tr>
  )
}
