import { Link } from '@tanstack/react-router'
import type { ReportableProduct, ReportDetail } from '#shared/report/answers.ts'
import { surenessIn } from '#shared/report/refusal.ts'
import type { ReportInput } from '#shared/report/schema.ts'
import { newProductPath } from '#client/paths.ts'
import { RadioField } from '#client/ui/form/controls.tsx'
import form from '#client/ui/form/form.module.css'
import type { Form } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { ProductFacts } from './report-content-view.tsx'
import type { ReportValues } from './report-values.ts'
import styles from './report.module.css'

type Props = { entry: Form<ReportValues, ReportInput>; report: ReportDetail }

/** Products launched in the month, as the registry has them, or nihil: said, never left open. */
export function ProductsField({ entry, report }: Props) {
  const { report: texts } = useWorkMessages()
  const { month, today, products } = report
  const { kind, productIds } = entry.values
  const launched = products.filter((product) => surenessIn(product, month, today) !== 'no')
  const others = products.filter((product) => !launched.includes(product))
  const toggle = (id: string, isChosen: boolean) =>
    entry.set({ productIds: isChosen ? [...productIds, id] : productIds.filter((each) => each !== id) })
  const list = (shown: readonly ReportableProduct[]) => (
    <div className={styles['products']}>
      {shown.map((product) => (
        <label key={product.id} className={styles['product']}>
          <input
            type="checkbox"
            checked={productIds.includes(product.id)}
            onChange={({ target }) => toggle(product.id, target.checked)}
          />
          <span>
            {texts.productName(product)}
            <small>
              <ProductFacts product={product} />
            </small>
          </span>
        </label>
      ))}
    </div>
  )
  return (
    <>
      <RadioField
        {...entry.field('kind', 'isNihil')}
        label={texts.kind}
        choices={[
          { value: 'products', label: texts.kindProducts },
          { value: 'nihil', label: texts.kindNihil },
        ]}
      />
      {kind === 'products' && (
        <fieldset className={form['field']}>
          <legend className={form['label']}>{texts.launchedProducts}</legend>
          <p className={form['hint']}>{launched.length > 0 ? texts.launchedHint : texts.noLaunched}</p>
          {list(launched)}
          {others.length > 0 && (
            <details className={styles['others']} open={launched.length === 0}>
              <summary>{texts.onTheWay(others.length)}</summary>
              <p className={form['hint']}>{texts.onTheWayHint}</p>
              {list(others)}
            </details>
          )}
          <p>
            <Link {...newProductPath({ kabupaten: report.kabupatenCode })}>{texts.register}</Link>
          </p>
        </fieldset>
      )}
    </>
  )
}
