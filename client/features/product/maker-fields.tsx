import { useState } from 'react'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { queryClient, trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { Combobox, type Suggestion } from '#client/ui/form/combobox.tsx'
import { RadioField, TextField } from '#client/ui/form/controls.tsx'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import type { ProductFieldsProps } from './product-fields-props.ts'
import { makers, type Maker } from './product-values.ts'

const MOST_SUGGESTED = 10

type Props = Pick<ProductFieldsProps, 'entry' | 'UmkmDialog'> & { code: KabupatenCode | undefined }

/** Who makes the product: a UMKM found by typing or registered on the way, somebody else, or not known yet. */
export function MakerFields({ entry, code, UmkmDialog }: Props) {
  const { registry } = useWorkMessages()
  const texts = registry.productForm
  const [typed, setTyped] = useState('')
  const [newName, setNewName] = useState<string>()
  const { maker } = entry.values
  const labels: Record<Maker, string> = {
    umkm: texts.makerUmkm,
    other: texts.makerOther,
    unknown: texts.makerUnknown,
  }
  return (
    <>
      <RadioField
        {...entry.field('maker')}
        label={texts.maker}
        choices={makers.map((value) => ({ value, label: labels[value] }))}
      />
      {maker === 'umkm' && !code && <p className={form['fine']}>{texts.chooseKabupatenFirst}</p>}
      {maker === 'umkm' && code && (
        <div className={form['field']}>
          <Combobox
            key={code}
            {...entry.field('umkm', 'umkmId')}
            label={texts.umkm}
            hint={texts.umkmHint}
            isOptional
            find={findUmkmIn(code)}
            nothing={texts.umkmNothing}
            onText={setTyped}
          />
          {!entry.values.umkm && (
            <p className={form['quick']}>
              <button type="button" className={button['text']} onClick={() => setNewName(typed)}>
                {texts.registerUmkm}
              </button>
            </p>
          )}
        </div>
      )}
      {maker === 'other' && (
        <TextField {...entry.field('producer')} label={texts.producer} hint={texts.producerHint} isOptional />
      )}
      {newName !== undefined && code && (
        <UmkmDialog
          kabupatenCode={code}
          name={newName}
          onDone={({ id, name }) => {
            entry.set({ umkm: { key: id, label: name } })
            setNewName(undefined)
          }}
          onClose={() => setNewName(undefined)}
        />
      )}
    </>
  )
}

/** The UMKM of a kabupaten that a typed text may mean. */
function findUmkmIn(kabupatenCode: KabupatenCode): (text: string) => Promise<Suggestion[]> {
  return async (text) => {
    const question = trpc.umkm.list.queryOptions({ kabupaten: kabupatenCode, search: text.slice(0, 100) })
    const { rows } = await queryClient.fetchQuery({ ...question, retry: false })
    return rows
      .slice(0, MOST_SUGGESTED)
      .map(({ id, name, desaName }) => ({ key: id, label: name, ...(desaName && { detail: desaName }) }))
  }
}
