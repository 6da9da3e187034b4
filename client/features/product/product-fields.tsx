import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { productCategories } from '#shared/product/category.ts'
import { readKabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { findDesaIn } from '#client/find-desa.ts'
import { useKabupatenChoices, useKabupatenList } from '#client/kabupaten-list.ts'
import { officeIn } from '#client/office.ts'
import { productPath } from '#client/paths.ts'
import { trpc } from '#client/trpc.ts'
import { Combobox } from '#client/ui/form/combobox.tsx'
import { ChoiceField, ProseField, RadioField, TextField } from '#client/ui/form/controls.tsx'
import form from '#client/ui/form/form.module.css'
import { SourceField } from '#client/ui/form/source-field.tsx'
import { useRested } from '#client/ui/form/use-rested.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { MakerFields } from './maker-fields.tsx'
import type { ProductFieldsProps } from './product-fields-props.ts'
import type { ProductValues } from './product-values.ts'

const schemes = ['OVOP', 'OCOP', 'OSOP'] as const

/** The fields in the order in which an official thinks: where, what, of which kind, by whom, in which desa. */
export function ProductFields(props: ProductFieldsProps) {
  const { entry, actor, isKabupatenGiven, id, desaText, UmkmDialog, children } = props
  const { registry, product } = useWorkMessages()
  const texts = registry.productForm
  const { nameOf } = useKabupatenList()
  const choices = useKabupatenChoices('registry.edit', entry.values.kabupatenCode)
  const code = readKabupatenCode(entry.values.kabupatenCode)
  return (
    <>
      {!isKabupatenGiven && choices.length > 1 && (
        <KabupatenField
          entry={entry}
          choices={choices.map((row) => ({ value: row.code as string, label: row.name }))}
        />
      )}
      <TextField {...entry.field('name')} label={texts.name} hint={texts.nameHint} />
      <SimilarProducts values={entry.values} id={id} />
      <ChoiceField
        {...entry.field('category')}
        label={texts.category}
        hint={texts.categoryHint}
        empty={registry.entry.choose}
        choices={productCategories.map((value) => ({ value, label: product.category(value) }))}
      />
      <MakerFields entry={entry} code={code} UmkmDialog={UmkmDialog} />
      {code && (
        <Combobox
          key={code}
          {...entry.field('desa', 'desaCode')}
          label={texts.desa}
          hint={desaText && !entry.values.desa ? texts.desaWas(desaText) : texts.desaHint}
          isOptional
          find={findDesaIn(code)}
        />
      )}
      <RadioField
        {...entry.field('scheme')}
        label={texts.scheme}
        choices={[
          ...schemes.map((scheme) => ({ value: scheme, label: scheme })),
          // An empty text stands for nothing chosen, here in sight.
          { value: '' as never, label: texts.schemeNone },
        ]}
      />
      <ProseField {...entry.field('note')} label={texts.note} hint={registry.entry.noteHint} isOptional />
      {children}
      <SourceField {...entry.field('source')} office={officeIn(actor.role, entry.values.kabupatenCode, nameOf)} />
    </>
  )
}

type KabupatenFieldProps = Pick<ProductFieldsProps, 'entry'> & { choices: { value: string; label: string }[] }

/** Another kabupaten has other desa and UMKM, so those that were chosen go with it. */
function KabupatenField({ entry, choices }: KabupatenFieldProps) {
  const { registry } = useWorkMessages()
  const field = entry.field('kabupatenCode')
  return (
    <ChoiceField
      {...field}
      onChange={(kabupatenCode) => entry.set({ kabupatenCode, desa: undefined, umkm: undefined })}
      label={registry.productForm.kabupaten}
      empty={registry.entry.choose}
      choices={choices}
    />
  )
}

/** Those on record that this one probably is, before it is saved. */
function SimilarProducts({ values, id }: { values: ProductValues; id: string | undefined }) {
  const { registry } = useWorkMessages()
  const texts = registry.productForm
  const name = useRested(values.name.trim()).slice(0, 200)
  const code = readKabupatenCode(values.kabupatenCode)
  const question = { kabupatenCode: code ?? '', name, ...(id && { exceptId: id }) }
  const isAsked = name.length > 2 && code !== undefined
  const { data = [] } = useQuery({ ...trpc.product.similar.queryOptions(question), enabled: isAsked })
  return (
    <div role="status">
      {isAsked && data.length > 0 && (
        <div className={form['notice']}>
          <p>{texts.similarTitle}</p>
          <ul>
            {data.map((product) => (
              <li key={product.id}>
                <Link {...productPath(product.id)} target="_blank">
                  {product.name}
                </Link>
                {product.producer && `, ${product.producer}`}
              </li>
            ))}
          </ul>
          <p className={form['fine']}>{texts.similarNote}</p>
        </div>
      )}
    </div>
  )
}
