import { Link } from '@tanstack/react-router'
import type { ReportableProduct, ReportDetail } from '#shared/report/answers.ts'
import { productPath } from '#client/paths.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { EvidenceLinks } from '#client/ui/work/evidence-links.tsx'
import page from '#client/ui/work/work-page.module.css'
import styles from './report.module.css'

/** What a report says, for who does not write it. */
export function ReportContentView({ report }: { report: ReportDetail }) {
  const { report: texts, registry } = useWorkMessages()
  const { content, products, evidence } = report
  if (report.state === 'missing') return <p>{texts.notBegun}</p>
  const named = products.filter(({ id }) => content.productIds.includes(id))
  const proses = [
    { label: texts.shelf, text: content.shelfRemark },
    { label: texts.obstacles, text: content.obstacles },
    { label: texts.note, text: content.note },
  ].filter(({ text }) => text !== null)
  return (
    <section aria-labelledby="isi">
      <h2 id="isi">{texts.products}</h2>
      {content.isNihil && <p>{texts.kindNihil}</p>}
      {!content.isNihil && named.length === 0 && <p>{texts.says({ isNihil: false, productCount: 0 })}</p>}
      <ul className={page['plain']}>
        {named.map((product) => (
          <li key={product.id}>
            <Link {...productPath(product.id)}>{texts.productName(product)}</Link>{' '}
            <span className={page['fine']}>
              <ProductFacts product={product} />
            </span>
          </li>
        ))}
      </ul>
      {proses.map(({ label, text }) => (
        <div key={label} className={page['plain']}>
          <h3>{label}</h3>
          <p className={styles['prose']}>{text}</p>
        </div>
      ))}
      <EvidenceLinks files={evidence} label={registry.history.evidence(evidence.length)} />
    </section>
  )
}

/** When the registry has a product launched, and whether PMD has verified it. */
export function ProductFacts({ product: { launched, isVerified, isArchived } }: { product: ReportableProduct }) {
  const { report: texts } = useWorkMessages()
  const { format } = useMessages()
  return [
    launched && format.window(launched),
    isVerified ? texts.verified : texts.unverified,
    isArchived && texts.archived,
  ]
    .filter(Boolean)
    .join(' · ')
}
