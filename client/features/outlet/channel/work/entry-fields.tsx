import { useQuery } from '@tanstack/react-query'
import { addMonths, monthOf, monthsFrom, type Day } from '#shared/day/day.ts'
import { channelForms, type ChannelForm, type ChannelKind } from '#shared/outlet/channel/channel.ts'
import type { ChannelEntry } from '#shared/outlet/channel/schema.ts'
import { readKabupatenCode, type KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { findDesaIn } from '#client/find-desa.ts'
import { useKabupatenChoices, useKabupatenList } from '#client/kabupaten-list.ts'
import { officeIn } from '#client/office.ts'
import { useSession } from '#client/session.ts'
import { trpc } from '#client/trpc.ts'
import { Combobox } from '#client/ui/form/combobox.tsx'
import { ChoiceField, DayField, ProseField, RadioField, TextField } from '#client/ui/form/controls.tsx'
import form from '#client/ui/form/form.module.css'
import { MoneyField } from '#client/ui/form/money-field.tsx'
import { SourceField } from '#client/ui/form/source-field.tsx'
import type { Form } from '#client/ui/form/use-form.ts'
import { WindowField } from '#client/ui/form/window-field.tsx'
import { useChannelMessages } from '#client/ui/use-channel-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import type { EntryValues } from './entry-values.ts'
import { ProductsField } from './products-field.tsx'

type Props = { kind: ChannelKind; entry: Form<EntryValues, ChannelEntry>; today: Day }

/** The fields of a record: where, what, how much, when, and from where it is known. */
export function EntryFields({ kind, entry, today }: Props) {
  const { registry, channel: texts } = useWorkMessages()
  const choices = useKabupatenChoices('outlet.work', entry.values.kabupatenCode)
  const { nameOf } = useKabupatenList()
  const actor = useSession()?.actor
  const code = readKabupatenCode(entry.values.kabupatenCode)
  return (
    <>
      {choices.length > 1 ? (
        <ChoiceField
          {...entry.field('kabupatenCode')}
          label={texts.kabupaten}
          empty={registry.entry.choose}
          choices={choices.map((row) => ({ value: row.code as string, label: row.name }))}
        />
      ) : (
        <p className={form['fine']}>
          {texts.kabupaten}: {nameOf(entry.values.kabupatenCode)}
        </p>
      )}
      {code && <KindFields kind={kind} entry={entry} code={code} />}
      <WhenFields kind={kind} entry={entry} today={today} />
      <ProseField {...entry.field('note')} label={texts.note} hint={texts.noteHint} isOptional />
      {actor && (
        <SourceField {...entry.field('source')} office={officeIn(actor.role, entry.values.kabupatenCode, nameOf)} />
      )}
    </>
  )
}

type KindProps = Omit<Props, 'today'> & { code: KabupatenCode }

function KindFields({ kind, entry, code }: KindProps) {
  const { channel: texts } = useWorkMessages()
  const field = entry.field
  const label = <TextField {...field('label')} label={texts.label[kind]} hint={texts.labelHint[kind]} />
  switch (kind) {
    case 'displayPoint':
      return (
        <>
          {label}
          <FormField kind={kind} entry={entry} />
          <TextField {...field('place')} label={texts.place} hint={texts.placeHint} isOptional />
          <ProductsField {...field('products', 'productIds')} label={texts.shown} hint={texts.shownHint} code={code} />
        </>
      )
    case 'marketplaceListing':
      return (
        <>
          <ProductsField {...field('products', 'productIds')} label={texts.product} code={code} isSingle />
          {label}
          <FormField kind={kind} entry={entry} />
          {entry.values.form === 'otherMarketplace' && <TextField {...field('place')} label={texts.marketplaceName} />}
          <TextField {...field('link')} label={texts.link} hint={texts.linkHint} />
          <MoneyField {...field('priceRupiah')} label={texts.price} isOptional />
        </>
      )
    case 'cooperative':
      return (
        <>
          <Combobox key={code} {...field('desa', 'desaCode')} label={texts.desa} find={findDesaIn(code)} />
          {label}
          <OutletField entry={entry} code={code} />
          <ProductsField {...field('products', 'productIds')} label={texts.tiedProducts} code={code} />
        </>
      )
    case 'capital':
      return (
        <>
          <CooperativeField entry={entry} code={code} />
          {label}
          <MoneyField {...field('amountRupiah')} label={texts.capital} />
        </>
      )
    case 'purchase':
      return (
        <>
          {label}
          <FormField kind={kind} entry={entry} />
          <MoneyField {...field('amountRupiah')} label={texts.spent} />
          <TextField {...field('transactionCount')} label={texts.transactions} isOptional isShort inputMode="numeric" />
          <RadioField
            {...field('isAtOutlet')}
            label={texts.whereSpent}
            hint={texts.whereSpentHint}
            choices={[
              { value: 'no', label: texts.spentElsewhere },
              { value: 'yes', label: texts.spentAtOutlet },
            ]}
          />
        </>
      )
    case 'exhibition':
      return (
        <>
          {label}
          <FormField kind={kind} entry={entry} />
          <TextField {...field('place')} label={texts.place} hint={texts.placeHint} />
          <TextField {...field('visitCount')} label={texts.visits} isOptional isShort inputMode="numeric" />
          <MoneyField {...field('amountRupiah')} label={texts.turnover} hint={texts.turnoverHint} isOptional />
        </>
      )
  }
}

type FormKind = keyof typeof channelForms

function FormField({ kind, entry }: { kind: FormKind; entry: Form<EntryValues, ChannelEntry> }) {
  const { registry, channel: texts } = useWorkMessages()
  const { form: formName } = useChannelMessages()
  const forms: readonly ChannelForm[] = channelForms[kind]
  const choices = forms.map((value) => ({ value, label: formName(value) }))
  if (choices.length <= 2) return <RadioField {...entry.field('form')} label={texts.form[kind]} choices={choices} />
  return (
    <ChoiceField {...entry.field('form')} label={texts.form[kind]} empty={registry.entry.choose} choices={choices} />
  )
}

function OutletField({ entry, code }: Omit<KindProps, 'kind'>) {
  const { channel: texts } = useWorkMessages()
  const { data } = useQuery(trpc.channel.choices.queryOptions({ kabupatenCode: code }))
  const choices = (data?.outlets ?? []).map(({ id, label }) => ({ value: id, label: label ?? id }))
  return (
    <ChoiceField
      {...entry.field('outletId')}
      label={texts.tiedOutlet}
      hint={texts.tiedOutletHint}
      isOptional
      empty={texts.noOutlet}
      choices={choices}
    />
  )
}

function CooperativeField({ entry, code }: Omit<KindProps, 'kind'>) {
  const { registry, channel: texts } = useWorkMessages()
  const { data } = useQuery(trpc.channel.choices.queryOptions({ kabupatenCode: code }))
  const choices = (data?.cooperatives ?? []).map(({ id, label }) => ({ value: id, label: label ?? id }))
  return (
    <ChoiceField
      {...entry.field('cooperativeId')}
      label={texts.cooperative}
      hint={data && choices.length === 0 ? texts.noCooperative : undefined}
      empty={registry.entry.choose}
      choices={choices}
    />
  )
}

/** Two years back, and as far as the schema goes. */
const SHOWN_MONTHS = 24

function WhenFields({ kind, entry, today }: Props) {
  const { registry, channel: texts } = useWorkMessages()
  const { format } = useMessages()
  if (kind === 'purchase') {
    const last = addMonths(monthOf(today), -1)
    const months = monthsFrom(addMonths(last, 1 - SHOWN_MONTHS), last).toReversed()
    return (
      <ChoiceField
        {...entry.field('month')}
        label={texts.month}
        hint={texts.monthHint}
        empty={registry.entry.choose}
        choices={months.map((month) => ({ value: month as string, label: format.month(month) }))}
      />
    )
  }
  if (kind !== 'exhibition') return <WindowField {...entry.field('window')} label={texts.when[kind]} today={today} />
  const { value, onChange, onLeave, problemOf } = entry.field('window')
  return (
    <div className={form['row']}>
      <DayField
        name="firstDay"
        label={texts.firstDay}
        max={today}
        value={value.notBefore}
        onChange={(notBefore) => onChange({ notAfter: value.notAfter || notBefore, notBefore })}
        onLeave={onLeave}
        problemOf={() => problemOf() ?? problemOf('notBefore')}
      />
      <DayField
        name="lastDay"
        label={texts.lastDay}
        max={today}
        value={value.notAfter ?? ''}
        onChange={(notAfter) => onChange({ ...value, notAfter })}
        onLeave={onLeave}
        problemOf={() => problemOf('notAfter')}
      />
    </div>
  )
}
