import { Link } from '@tanstack/react-router'
import type { KabupatenOverview, ProductRow } from '#shared/overview/overview.ts'
import { productsAt, wasPublished } from '#shared/overview/rows-at.ts'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { figurePath } from '../paths.ts'
import { foldRows } from './fold-rows.ts'
import styles from './section.module.css'

/** The launch products, named or waiting for a name, the other products ever told of, and the UMKM on record. */
export function KabupatenProducts({ overview }: { overview: KabupatenOverview }) {
  const { kabupaten: texts, format } = useMessages()
  const { launch, other } = productsAt(overview.products, overview.asOf)
  const launched = launch[0]?.launched
  return (
    <section aria-labelledby="produk">
      <h2 id="produk">{texts.productsTitle}</h2>
      {launch.length + other.length === 0 && <p className={styles['fine']}>{texts.noProducts}</p>}
      {launch.length > 0 && (
        <>
          <h3 className={styles['group']}>{texts.launchProducts(launched ? format.window(launched) : '')}</h3>
          <ProductList products={launch} />
          {launch.some((product) => !product.name) && <p className={styles['next']}>{texts.unnamedNext}</p>}
        </>
      )}
      {other.length > 0 && (
        <>
          <h3 className={styles['group']}>{texts.otherProducts}</h3>
          <ProductList products={other} />
        </>
      )}
      {overview.hasMore.products && (
        <p className={styles['next']}>
          {texts.notAllProducts}{' '}
          <Link {...figurePath('productsLaunched', { kind: 'kabupaten', code: overview.kabupaten.code })}>
            {texts.launchedProducts}
          </Link>
        </p>
      )}
      <UmkmList overview={overview} />
    </section>
  )
}

function ProductList({ products }: { products: readonly ProductRow[] }) {
  const { kabupaten: texts } = useMessages()
  const { shown, folded } = foldRows(products)
  return (
    <>
      <ProductRows products={shown} />
      {folded.length > 0 && (
        <details className={styles['more']}>
          <summary>{texts.moreProducts(folded.length)}</summary>
          <ProductRows products={folded} />
        </details>
      )}
    </>
  )
}

function ProductRows({ products }: { products: readonly ProductRow[] }) {
  const { kabupaten: texts } = useMessages()
  return (
    <ul className={styles['list']}>
      {products.map((product) => (
        <li key={product.id}>
          <p>
            {product.name ? (
              <b>{product.name}</b>
            ) : (
              <span className={styles['missing']}>
                {texts.slot(product.launchSlot ?? 0)}: {texts.unnamed}
              </span>
            )}
          </p>
          <p className={styles['fine']}>
            {detailsOf(product, texts.category).map((detail) => `${detail} · `)}
            <SourceLink source={product.source} />
          </p>
          {product.note && (
            <p className={styles['fine']} lang="en">
              {product.note}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function detailsOf(product: ProductRow, categories: Record<string, string>): string[] {
  const category = product.category && (categories[product.category] ?? product.category)
  const details = [category, product.scheme, product.producer, product.desaText, product.certificationNote]
  return details.flatMap((detail) => detail || [])
}

function UmkmList({ overview }: { overview: KabupatenOverview }) {
  const { kabupaten: texts } = useMessages()
  const known = overview.umkm.filter((umkm) => wasPublished(umkm.source, overview.asOf))
  const { shown, folded } = foldRows(known)
  return (
    <>
      <h3 className={styles['group']}>{texts.umkmTitle}</h3>
      {known.length === 0 && <p className={styles['fine']}>{texts.noUmkm}</p>}
      <UmkmRows umkm={shown} />
      {folded.length > 0 && (
        <details className={styles['more']}>
          <summary>{texts.moreUmkm(folded.length)}</summary>
          <UmkmRows umkm={folded} />
        </details>
      )}
      {overview.hasMore.umkm && (
        <p className={styles['next']}>
          {texts.notAllUmkm}{' '}
          <Link {...figurePath('umkmRegistered', { kind: 'kabupaten', code: overview.kabupaten.code })}>
            {texts.newestUmkm}
          </Link>
        </p>
      )}
    </>
  )
}

function UmkmRows({ umkm }: { umkm: Readonly<KabupatenOverview['umkm']> }) {
  const { kabupaten: texts } = useMessages()
  return (
    <ul className={styles['list']}>
      {umkm.map((one) => (
        <li key={one.id}>
          {one.name}{' '}
          <span className={styles['fine']}>
            {texts.umkmKind[one.kind]}
            {one.desaText && `, ${one.desaText}`} · <SourceLink source={one.source} />
          </span>
        </li>
      ))}
    </ul>
  )
}
