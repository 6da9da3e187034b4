import { formatRupiah } from '#shared/money/rupiah.ts'
import type { ShelfDetail } from '#shared/outlet/shelf/answers.ts'
import { summaryOf } from '#shared/outlet/shelf/summary.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { EvidenceLinks } from '#client/ui/work/evidence-links.tsx'
import page from '#client/ui/work/work-page.module.css'

/** What a report says, for who may read it and not write it. */
export function ShelfContentView({ shelf: { content, evidence, isReported } }: { shelf: ShelfDetail }) {
  const { shelf: texts } = useWorkMessages()
  const { format } = useMessages()
  if (!isReported) return null
  return (
    <section aria-label={texts.goods(content.lines.length)}>
      <p>{texts.summary(summaryOf(content.lines, content.salesRupiah))}</p>
      <ul className={page['plain']}>
        {content.lines.map((line) => (
          <li key={line.productId ?? line.name}>
            <b>{line.name}</b>
            {line.ranOut && <> · {texts.ranOut}</>}
            {line.kind !== 'programme' && <> · {texts.kind(line.kind)}</>}
            <p className={page['fine']}>
              {[
                line.priceRupiah !== null && formatRupiah(line.priceRupiah, format.locale),
                line.quantity !== null && texts.piece(line.quantity),
                line.supplier,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {content.note && <p>{content.note}</p>}
      <EvidenceLinks files={evidence} label={texts.evidence} />
    </section>
  )
}
