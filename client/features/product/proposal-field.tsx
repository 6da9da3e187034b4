import type { Day } from '#shared/day/day.ts'
import { DayField } from '#client/ui/form/controls.tsx'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import type { ProductFieldsProps } from './product-fields-props.ts'

/** Lets a product be proposed for curation in the same step in which it is registered. */
export function ProposalField({ entry, today }: Pick<ProductFieldsProps, 'entry'> & { today: Day }) {
  const { registry } = useWorkMessages()
  const texts = registry.productForm
  const { isProposed } = entry.values
  return (
    <div className={form['field']}>
      <label className={form['choice']}>
        <input
          type="checkbox"
          checked={isProposed}
          onChange={({ target }) => entry.set({ isProposed: target.checked })}
        />
        <span>{texts.proposeNow}</span>
      </label>
      {isProposed && <DayField {...entry.field('proposedOn')} label={texts.proposedOn} max={today} />}
    </div>
  )
}
