import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { flushSync } from 'react-dom'
import type { z } from 'zod'
import { fieldErrors, type FieldErrors } from '#shared/form/field-errors.ts'
import type { FieldProblem } from '#shared/form/field-problem.ts'
import { forgetDraft, keepDraft, readDraft } from './draft.ts'
import { noteUnsaved } from './unsaved.ts'

/** What a control needs of its form: `<TextField {...form.field('name')} label={…} />`. */
export type FieldBinding<Value> = {
  name: string
  value: Value
  onChange: (value: Value) => void
  onLeave: () => void
  /** What is wrong with the field, or with a part of it: `problemOf('notAfter')`. Silent until the person is done typing. */
  problemOf: (part?: string) => FieldProblem | undefined
}

export type FormOptions<Values extends object, Input> = {
  /** The schema that the server parses with, too. */
  schema: z.ZodType<Input>
  /** The values at the start; later changes of this object are not taken over. Control values: empty text is nothing. */
  initial: Values
  /** Turns the values of the controls into what the schema reads. Without it empty texts are left out. */
  toInput?: (values: Values) => unknown
  /** Under this name the tab keeps what was typed until it is saved, through a reload, too. */
  draft?: string | undefined
}

export type Form<Values extends object, Input> = {
  values: Values
  set: (change: Partial<Values>) => void
  /** `path` is where the schema has the field, when that is not its name. */
  field: <Name extends keyof Values & string>(name: Name, path?: string) => FieldBinding<Values[Name]>
  /** For `onSubmit`: hands on the parsed input, or moves the focus to the first wrong field. */
  submit: (send: (input: Input) => unknown) => (event: SubmitEvent<HTMLFormElement>) => void
  /** Shows what the server has against the input; each goes when its field changes. */
  refuse: (errors: FieldErrors) => void
  /** Problems in sight, by path. Those that no field shows belong above the button. */
  errors: FieldErrors
  /** Whether the values came back from an earlier, unsaved visit. */
  isRestored: boolean
  isChanged: boolean
  /** After saving: forgets the draft. */
  finish: () => void
  /** Back to the values at the start. */
  reset: () => void
}

/** The state of one form. Errors show at a field once it was left, and all of them after the first try to send. */
export function useForm<Values extends object, Input>(options: FormOptions<Values, Input>): Form<Values, Input> {
  const { schema, draft, toInput = withoutEmpty } = options
  const [initial] = useState(options.initial)
  const [restored, setRestored] = useState(() => readDraft(draft))
  const [values, setValues] = useState<Values>({ ...initial, ...restored })
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [hasTried, setTried] = useState(false)
  const [refused, setRefused] = useState<FieldErrors>({})
  const finished = useRef(false)
  const element = useRef<HTMLFormElement>(null)
  const isChanged = values !== initial && JSON.stringify(values) !== JSON.stringify(initial)

  useEffect(() => {
    if (finished.current) return
    if (isChanged) keepDraft(draft, values)
    else forgetDraft(draft)
  }, [draft, isChanged, values])

  const saved = useRef<() => void>(undefined)
  useEffect(() => {
    if (!isChanged || finished.current) return undefined
    saved.current = noteUnsaved({ isKept: draft !== undefined })
    return saved.current
  }, [draft, isChanged])

  const found = hasTried || touched.size > 0 ? fieldErrors(schema, toInput(values)) : {}
  const errors: FieldErrors = { ...refused }
  for (const [path, problem] of Object.entries(found)) {
    // Whoever passes by an empty field has not forgotten it yet.
    if (hasTried || (isTouched(touched, path) && problem.key !== 'required')) errors[path] = problem
  }

  return {
    values,
    errors,
    isChanged,
    isRestored: restored !== undefined,
    set: (change) => setValues((old) => ({ ...old, ...change })),
    field: (name, path = name) => ({
      name,
      value: values[name],
      onChange: (value) => {
        setValues((old) => ({ ...old, [name]: value }))
        setRefused((old) => withoutPath(old, path))
      },
      onLeave: () => setTouched((old) => new Set([...old, path])),
      problemOf: (part) => errors[part === undefined ? path : `${path}.${part}`],
    }),
    submit: (send) => (event) => {
      event.preventDefault()
      // A form in a dialog is not part of the form that opened it.
      event.stopPropagation()
      element.current = event.currentTarget
      const result = schema.safeParse(toInput(values))
      if (result.success) {
        setRefused({})
        return void send(result.data)
      }
      flushSync(() => setTried(true))
      focusFirstProblem(element.current)
    },
    refuse: (problems) => {
      flushSync(() => setRefused(problems))
      if (element.current) focusFirstProblem(element.current)
    },
    finish: () => {
      finished.current = true
      saved.current?.()
      forgetDraft(draft)
    },
    reset: () => {
      setValues(initial)
      setRestored(undefined)
      setTouched(new Set())
      setTried(false)
      setRefused({})
    },
  }
}

/** What a form without a mapping of its own sends: empty texts and lists are nothing. */
export function withoutEmpty(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== undefined))
}

function isTouched(touched: ReadonlySet<string>, path: string): boolean {
  return [...touched].some((field) => path === field || path.startsWith(`${field}.`))
}

function withoutPath(errors: FieldErrors, path: string): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).filter(([key]) => key !== '' && key !== path && !key.startsWith(`${path}.`)),
  )
}

function focusFirstProblem(form: HTMLFormElement): void {
  const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]')
  const control = wrong?.matches('fieldset') ? wrong.querySelector('input') : wrong
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}
