import { figureNames, unitOf } from '#shared/figure/figure.ts'
import { createSay } from '#shared/claim/say.ts'
import { spokenEn } from '#shared/claim/spoken-en.ts'
import { spokenId } from '#shared/claim/spoken-id.ts'
import { parseClaimValue } from '#shared/claim/value.ts'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import { islands } from '#shared/wilayah/kabupaten.ts'
import { ChoiceField, ProseField, TextField } from '#client/ui/form/controls.tsx'
import form from '#client/ui/form/form.module.css'
import type { Form } from '#client/ui/form/use-form.ts'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import type { ClaimValues } from './claim-values.ts'

const weekdays = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu']

type Props<Input> = { entry: Form<ClaimValues, Input>; kabupaten: readonly KabupatenRow[] }

/** Everything that a claim tells: what, how many, where, for when, by whom, and where it can be read. */
export function ClaimFields<Input>({ entry, kabupaten }: Props<Input>) {
  return (
    <>
      <WhatFields entry={entry} />
      <WhereFields entry={entry} kabupaten={kabupaten} />
      <WhoFields entry={entry} />
    </>
  )
}

function WhatFields<Input>({ entry }: Pick<Props<Input>, 'entry'>) {
  const { claim: texts } = useWorkMessages()
  const { figure: figures } = useMessages()
  const { figure, unit } = entry.values
  const binding = entry.field('figure')
  return (
    <>
      <ChoiceField
        {...binding}
        label={texts.figure}
        hint={texts.figureHint}
        empty={texts.freeFigure}
        choices={figureNames.map((each) => ({ value: each, label: figures.name(each) }))}
        onChange={(chosen) => {
          binding.onChange(chosen)
          if (chosen !== '' && unit === '') entry.set({ unit: figures.unit(unitOf(chosen), 2) })
        }}
      />
      {figure === '' && <TextField {...entry.field('metric')} label={texts.metric} hint={texts.metricHint} />}
      <div className={form['row']}>
        <TextField {...entry.field('valueText')} label={texts.value} hint={texts.valueHint} />
        <TextField {...entry.field('unit')} label={texts.unit} hint={texts.unitHint} />
      </div>
      <ReadAs values={entry.values} />
    </>
  )
}

/** Says how the value is understood, before it is saved. */
function ReadAs({ values: { valueText, unit } }: { values: ClaimValues }) {
  const { claim: texts } = useWorkMessages()
  const { format } = useMessages()
  const say = createSay(format, format.locale === 'en' ? spokenEn : spokenId)
  const isWords = parseClaimValue(valueText, unit).kind === 'words'
  return (
    <p role="status" className={form['fine']}>
      {valueText.trim() !== '' && (isWords ? texts.readAsWords : texts.readAs(say.quantity(valueText, unit)))}
    </p>
  )
}

function WhereFields<Input>({ entry, kabupaten }: Props<Input>) {
  const { claim: texts } = useWorkMessages()
  const page = useClaimMessages()
  const nameOf = (code: string) => kabupaten.find((row) => row.code === code)?.name ?? code
  const scopes = ['province', ...islands.map((island) => `island:${island}`), ...kabupaten.map(({ code }) => code)]
  return (
    <div className={form['row']}>
      <ChoiceField
        {...entry.field('scopeText')}
        label={texts.scope}
        empty={texts.chooseScope}
        choices={[...scopes, 'each kabupaten'].map((scope) => ({ value: scope, label: page.scope(scope, nameOf) }))}
      />
      <TextField {...entry.field('asOfText')} label={texts.asOf} hint={texts.asOfHint} isShort />
    </div>
  )
}

function WhoFields<Input>({ entry }: Pick<Props<Input>, 'entry'>) {
  const { claim: texts } = useWorkMessages()
  return (
    <>
      <ProseField {...entry.field('paraphrase')} label={texts.paraphrase} hint={texts.paraphraseHint} />
      <TextField {...entry.field('speaker')} label={texts.speaker} hint={texts.speakerHint} />
      <TextField {...entry.field('office')} label={texts.office} hint={texts.officeHint} isOptional />
      <TextField {...entry.field('reference', 'source.reference')} label={texts.reference} hint={texts.referenceHint} />
      <div className={form['row']}>
        <TextField
          {...entry.field('publishedText', 'source.publishedText')}
          label={texts.published}
          hint={texts.publishedHint}
          isOptional
          isShort
        />
        <ChoiceField
          {...entry.field('printedWeekday')}
          label={texts.weekday}
          empty={texts.noWeekday}
          isOptional
          choices={weekdays.map((weekday) => ({ value: weekday, label: weekday }))}
        />
      </div>
      <TextField {...entry.field('conflictGroup')} label={texts.groupField} hint={texts.groupHint} isOptional />
      <TextField {...entry.field('checkNote')} label={texts.note} isOptional />
    </>
  )
}
