import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Actor } from '#shared/access/role.ts'
import { umkmKinds } from '#shared/umkm/kind.ts'
import type { UmkmInput } from '#shared/umkm/schema.ts'
import { readKabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { findDesaIn } from '#client/find-desa.ts'
import { useKabupatenChoices, useKabupatenList } from '#client/kabupaten-list.ts'
import { officeIn } from '#client/office.ts'
import { umkmPath } from '#client/paths.ts'
import { trpc } from '#client/trpc.ts'
import { Combobox } from '#client/ui/form/combobox.tsx'
import { ChoiceField, ProseField, RadioField, TextField } from '#client/ui/form/controls.tsx'
import form from '#client/ui/form/form.module.css'
import { SourceField } from '#client/ui/form/source-field.tsx'
import type { Form } from '#client/ui/form/use-form.ts'
import { useRested } from '#client/ui/form/use-rested.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import type { UmkmValues } from './umkm-values.ts'

type Props = {
  entry: Form<UmkmValues, UmkmInput>
  actor: Actor
  /** An UMKM stays in its kabupaten, and one that is registered on the way has it already. */
  isKabupatenGiven: boolean
  /** The one that is being edited. */
  id?: string
}

/** The fields in the order in which an official thinks: where, who, what kind; then the person behind it. */
export function UmkmFields({ entry, actor, isKabupatenGiven, id }: Props) {
  const { registry, umkm } = useWorkMessages()
  const texts = registry.umkm
  const { nameOf } = useKabupatenList()
  const choices = useKabupatenChoices('registry.edit', entry.values.kabupatenCode)
  const code = readKabupatenCode(entry.values.kabupatenCode)
  const place = nameOf(entry.values.kabupatenCode)
  return (
    <>
      {!isKabupatenGiven && choices.length > 1 && (
        <ChoiceField
          {...entry.field('kabupatenCode')}
          label={texts.kabupaten}
          empty={registry.entry.choose}
          choices={choices.map((row) => ({ value: row.code as string, label: row.name }))}
        />
      )}
      <TextField {...entry.field('name')} label={texts.nameField} hint={texts.nameHint} />
      <SimilarUmkm values={entry.values} id={id} />
      <RadioField
        {...entry.field('kind')}
        label={texts.kindField}
        choices={umkmKinds.map((kind) => ({ value: kind, label: umkm.kind(kind) }))}
      />
      {code && (
        <Combobox
          {...entry.field('desa', 'desaCode')}
          label={texts.desa}
          hint={texts.desaHint}
          isOptional
          find={findDesaIn(code)}
        />
      )}
      <fieldset className={form['group']}>
        <legend>
          {texts.personal} <span className={form['optional']}>{code && texts.personalNote(place)}</span>
        </legend>
        <TextField {...entry.field('ownerName')} label={texts.owner} hint={texts.ownerHint} isOptional />
        <TextField {...entry.field('phone')} label={texts.phone} hint={texts.phoneHint} type="tel" isOptional isShort />
        <TextField
          {...entry.field('nib')}
          label={texts.nib}
          hint={texts.nibHint}
          inputMode="numeric"
          isOptional
          isShort
        />
      </fieldset>
      <ProseField {...entry.field('note')} label={texts.note} hint={registry.entry.noteHint} isOptional />
      <SourceField {...entry.field('source')} office={officeIn(actor.role, entry.values.kabupatenCode, nameOf)} />
    </>
  )
}

/** Those on record that this one probably is, before it is saved. */
function SimilarUmkm({ values, id }: { values: UmkmValues; id: string | undefined }) {
  const { registry } = useWorkMessages()
  const texts = registry.umkm
  const name = useRested(values.name.trim()).slice(0, 200)
  const code = readKabupatenCode(values.kabupatenCode)
  const question = { kabupatenCode: code ?? '', name, ...(id && { exceptId: id }) }
  const { data = [] } = useQuery({ ...trpc.umkm.similar.queryOptions(question), enabled: name.length > 2 && !!code })
  return (
    <div role="status">
      {name.length > 2 && data.length > 0 && (
        <div className={form['notice']}>
          <p>{texts.similarTitle}</p>
          <ul>
            {data.map((umkm) => (
              <li key={umkm.id}>
                <Link {...umkmPath(umkm.id)} target="_blank">
                  {umkm.name}
                </Link>
                {umkm.desaName && `, ${umkm.desaName}`}
              </li>
            ))}
          </ul>
          <p className={form['fine']}>{texts.similarNote}</p>
        </div>
      )}
    </div>
  )
}
