import type { ShelfStep } from '#shared/outlet/shelf/answers.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import page from '#client/ui/work/work-page.module.css'

/** Every submission of the month, the last one first; what was taken back stays in sight. */
export function ShelfHistory({ steps }: { steps: readonly ShelfStep[] }) {
  const { shelf: texts } = useWorkMessages()
  const { format } = useMessages()
  return (
    <section aria-labelledby="riwayat-rak">
      <h2 id="riwayat-rak">{texts.historyTitle}</h2>
      {steps.length === 0 && <p className={page['missing']}>{texts.historyNone}</p>}
      <ul className={page['plain']}>
        {steps.map((step) => (
          <li key={step.eventId}>
            {texts.step(step.productCount, step.salesRupiah)}
            {step.isWithdrawn && <> · {texts.withdrawn}</>}
            <p className={page['fine']}>
              {instantText(step.at, format.locale)}, {texts.stepBy(step.by, step.personName)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
