import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { queryClient, trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { Combobox, type Suggestion } from '#client/ui/form/combobox.tsx'
import type { FieldBinding } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './work.module.css'

type Props = FieldBinding<readonly Suggestion[]> & {
  label: string
  hint?: string | undefined
  code: KabupatenCode
  /** Exactly one, which must be chosen. */
  isSingle?: boolean
}

/** Products of the registry, found by typing; several are listed, each with the way to take it off again. */
export function ProductsField({ value, onChange, code, isSingle = false, ...props }: Props) {
  const { channel: texts } = useWorkMessages()
  const find = findProductsIn(code)
  if (isSingle) {
    const choose = (product: Suggestion | undefined) => onChange(product ? [product] : [])
    return <Combobox key={code} {...props} find={find} value={value[0]} onChange={choose} />
  }
  return (
    <div className={styles['products']}>
      {value.length > 0 && (
        <ul aria-label={texts.chosenProducts}>
          {value.map((product) => (
            <li key={product.key}>
              {product.label}{' '}
              <button
                type="button"
                className={button['text']}
                aria-label={texts.takeOff(product.label)}
                onClick={() => onChange(value.filter(({ key }) => key !== product.key))}
              >
                {texts.takeOffShort}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Combobox
        key={`${code}-${value.length}`}
        {...props}
        isOptional
        find={find}
        value={undefined}
        onChange={(product) => {
          if (product && !value.some(({ key }) => key === product.key)) onChange([...value, product])
        }}
      />
    </div>
  )
}

const MOST_SUGGESTED = 12

/** Named products of a kabupaten that a typed text may mean. */
function findProductsIn(kabupaten: KabupatenCode) {
  return async (text: string): Promise<Suggestion[]> => {
    const question = { kabupaten, search: text.slice(0, 100) }
    const { rows } = await queryClient.fetchQuery({ ...trpc.product.list.queryOptions(question), retry: false })
    return rows
      .filter((row) => row.name !== null)
      .slice(0, MOST_SUGGESTED)
      .map(({ id, name, producer, desaName }) => ({
        key: id,
        label: name ?? '',
        detail: [producer, desaName].filter(Boolean).join(', ') || undefined,
      }))
  }
}
