import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ProductDetail } from '#shared/product/answers.ts'
import { umkmPath } from '#client/paths.ts'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'

/** What is on record about a product, as it was described and as reports told it. */
export function ProductFacts({ product }: { product: ProductDetail }) {
  const { registry, product: texts } = useWorkMessages()
  const labels = registry.product
  const { umkmId, umkmName, producer, desaName, category, scheme } = product
  const missing = <span className={page['missing']}>{labels.unknown}</span>
  return (
    <section aria-labelledby="keterangan">
      <h2 id="keterangan">{labels.facts}</h2>
      <dl className={page['facts']}>
        <Fact label={labels.producer}>
          {umkmId ? <Link {...umkmPath(umkmId)}>{umkmName ?? producer}</Link> : (producer ?? missing)}
        </Fact>
        <Fact label={labels.place}>{desaName ?? missing}</Fact>
        <Fact label={labels.category}>{category ? texts.category(category) : missing}</Fact>
        <Fact label={labels.scheme}>{scheme ? labels.schemeName(scheme) : missing}</Fact>
        {product.programmeLink && <Fact label={labels.programme}>{labels.programmeLink(product.programmeLink)}</Fact>}
        {product.mentoringNote && <Fact label={labels.mentoringNote}>{product.mentoringNote}</Fact>}
        {product.certificationNote && <Fact label={labels.certificationNote}>{product.certificationNote}</Fact>}
        {product.note && <Fact label={labels.note}>{product.note}</Fact>}
        <Fact label={labels.source}>
          <SourceLink source={product.source} />
        </Fact>
      </dl>
    </section>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}
