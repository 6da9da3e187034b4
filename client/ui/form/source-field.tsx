import { useState } from 'react'
import button from '../button.module.css'
import { useWorkMessages } from '../use-work-messages.ts'
import { TextField } from './controls.tsx'
import styles from './form.module.css'
import type { FieldBinding } from './use-form.ts'

/** As the two controls hold it. `sourceInput` turns it into what `sourceField` reads. */
export type SourceValue = { reference: string; publishedText: string }
export const noSource: SourceValue = { reference: '', publishedText: '' }

/** Undefined while nothing was typed: the entry is then the report of the person who makes it. */
export function sourceInput({ reference, publishedText }: SourceValue) {
  if (reference.trim() === '' && publishedText.trim() === '') return undefined
  return { reference, ...(publishedText.trim() !== '' && { publishedText: publishedText.trim() }) }
}

type Props = FieldBinding<SourceValue> & {
  /** Who reports when nothing else is named: `Dinas PMD Provinsi`. */
  office: string
}

/** Where an entry comes from: the person's own office, until they name a letter, a page or a report. */
export function SourceField({ value, onChange, onLeave, problemOf, office }: Props) {
  const { registry } = useWorkMessages()
  const texts = registry.entry.source
  const [isOpen, setOpen] = useState(value.reference !== '' || value.publishedText !== '')
  const whole = problemOf()
  if (!isOpen) {
    return (
      <div className={styles['field']}>
        <p>
          <span className={styles['label']}>{texts.title}:</span> {texts.own(office)}{' '}
          <button type="button" className={button['text']} onClick={() => setOpen(true)}>
            {texts.other}
          </button>
        </p>
      </div>
    )
  }
  return (
    <fieldset className={styles['group']}>
      <TextField
        name="reference"
        label={texts.reference}
        hint={texts.referenceHint(office)}
        isOptional
        value={value.reference}
        onChange={(reference) => onChange({ ...value, reference })}
        onLeave={onLeave}
        problemOf={() => whole ?? problemOf('reference')}
      />
      <TextField
        name="publishedText"
        label={texts.published}
        hint={texts.publishedHint}
        isOptional
        isShort
        inputMode="numeric"
        value={value.publishedText}
        onChange={(publishedText) => onChange({ ...value, publishedText })}
        onLeave={onLeave}
        problemOf={() => problemOf('publishedText')}
      />
    </fieldset>
  )
}
