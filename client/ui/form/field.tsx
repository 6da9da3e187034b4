import { useId, type ReactNode } from 'react'
import type { FieldProblem } from '#shared/form/field-problem.ts'
import { useWorkMessages } from '../use-work-messages.ts'
import styles from './form.module.css'

/** What every field may say about itself. Without `isOptional` it must be filled. */
export type FieldProps = { label: ReactNode; hint?: ReactNode; isOptional?: boolean | undefined }

/** What ties a control to its label, its hint and its problem; spread it on the control. */
export type ControlProps = {
  id: string
  'aria-required': boolean
  'aria-invalid': boolean
  'aria-describedby': string | undefined
}

type Props = FieldProps & { problem: FieldProblem | undefined; children: (control: ControlProps) => ReactNode }

/** One field of a form: its label, a hint, the control, and below it what is wrong. */
export function Field({ label, hint, isOptional = false, problem, children }: Props) {
  const { registry } = useWorkMessages()
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
        {isOptional && <span className={styles['optional']}> {registry.entry.optional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-required': !isOptional,
        'aria-invalid': problem !== undefined,
        'aria-describedby': described || undefined,
      })}
      <ProblemLine id={`${id}-problem`} problem={problem} />
    </div>
  )
}

/** What is wrong with a field, as a shape and a sentence. */
export function ProblemLine({ id, problem }: { id: string; problem: FieldProblem | undefined }) {
  const { form } = useWorkMessages()
  if (!problem) return null
  return (
    <p id={id} className={styles['problem']}>
      <Attention />
      {form.problem(problem)}
    </p>
  )
}

/** The shape of something that stands in the way. */
export function Attention() {
  return (
    <svg width="10" height="9" viewBox="0 0 10 9" aria-hidden="true">
      <path d="M5 0 10 9H0Z" />
    </svg>
  )
}
