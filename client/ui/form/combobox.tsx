import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import button from '../button.module.css'
import { useWorkMessages } from '../use-work-messages.ts'
import styles from './combobox.module.css'
import { Field, type ControlProps, type FieldProps } from './field.tsx'
import form from './form.module.css'
import type { FieldBinding } from './use-form.ts'
import { useSuggestions, type Suggestions } from './use-suggestions.ts'

/** One line of the list; `key` tells it from the others. */
export type Suggestion = { key: string; label: string; detail?: string | undefined }

type Props<Option extends Suggestion> = FieldBinding<Option | undefined> &
  FieldProps & {
    find: (text: string) => Promise<readonly Option[]>
    /** What to say when nothing fits; may hold a way on, such as registering what is not there yet. */
    nothing?: (text: string) => ReactNode
    placeholder?: string
    /** Told what is typed. */
    onText?: (text: string) => void
  }

/**
 * One of many that nobody can list, found by typing (the ARIA combobox pattern): arrows move, Enter chooses, Escape closes.
 * What is chosen stands in place of the text field until the person wants another.
 */
export function Combobox<Option extends Suggestion>({ find, nothing, placeholder, onText, ...props }: Props<Option>) {
  const { value, onChange, onLeave, problemOf, name, ...field } = props
  const [isChanging, setChanging] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const change = useRef<HTMLButtonElement>(null)
  return (
    <Field {...field} problem={problemOf()}>
      {(control) =>
        value && !isChanging ? (
          <Chosen
            value={value}
            control={control}
            onChange={() => {
              setChanging(true)
              requestAnimationFrame(() => input.current?.focus())
            }}
            onClear={() => {
              onChange(undefined)
              requestAnimationFrame(() => input.current?.focus())
            }}
            changeRef={change}
          />
        ) : (
          <Search
            control={control}
            inputRef={input}
            find={find}
            nothing={nothing}
            placeholder={placeholder}
            onText={onText}
            name={name}
            onLeave={() => {
              setChanging(false)
              onLeave()
            }}
            onChoose={(option) => {
              setChanging(false)
              onChange(option)
              requestAnimationFrame(() => change.current?.focus())
            }}
          />
        )
      }
    </Field>
  )
}

type ChosenProps = {
  value: Suggestion
  control: ControlProps
  changeRef: React.Ref<HTMLButtonElement>
  onChange: () => void
  onClear: () => void
}

function Chosen({ value, control, changeRef, onChange, onClear }: ChosenProps) {
  const { registry } = useWorkMessages()
  const texts = registry.entry.combobox
  return (
    <div className={styles['chosen']}>
      <span>
        {value.label}
        {value.detail && <small>{value.detail}</small>}
      </span>
      <span className={form['buttons']}>
        <button
          ref={changeRef}
          id={control.id}
          type="button"
          className={`${button['text']} ${styles['change']}`}
          aria-label={texts.changeFrom(value.label)}
          onClick={onChange}
        >
          {texts.change}
        </button>
        <button
          type="button"
          className={`${button['text']} ${styles['change']}`}
          aria-label={texts.clearFrom(value.label)}
          onClick={onClear}
        >
          {texts.clear}
        </button>
      </span>
    </div>
  )
}

type SearchProps<Option extends Suggestion> = {
  control: ControlProps
  inputRef: React.RefObject<HTMLInputElement | null>
  name: string
  placeholder: string | undefined
  onText: ((text: string) => void) | undefined
  find: (text: string) => Promise<readonly Option[]>
  nothing: ((text: string) => ReactNode) | undefined
  onChoose: (option: Option) => void
  onLeave: () => void
}

function Search<Option extends Suggestion>(props: SearchProps<Option>) {
  const { control, inputRef, name, placeholder, find, nothing, onText, onChoose, onLeave } = props
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const listId = useId()
  const suggestions = useSuggestions(text, find)
  const { options } = suggestions
  const isShown = isOpen && options.length > 0
  const at = Math.min(active, options.length - 1)
  const move = (to: number) => {
    const next = (to + options.length) % Math.max(options.length, 1)
    setOpen(true)
    setActive(next)
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const option = options[at]
    if (event.key === 'ArrowDown') move(isShown ? at + 1 : 0)
    else if (event.key === 'ArrowUp') move(isShown ? at - 1 : options.length - 1)
    else if (event.key === 'Enter' && isShown && option) onChoose(option)
    else if (event.key === 'Escape' && isShown) setOpen(false)
    // Enter never sends a form from a field that asks for a choice.
    else if (event.key !== 'Enter' || text === '') return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles['box']}>
      <input
        {...control}
        ref={inputRef}
        className={form['input']}
        type="text"
        name={name}
        role="combobox"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        placeholder={placeholder}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown ? `${listId}-${at}` : undefined}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          onText?.(target.value.trim())
          setActive(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false)
          onLeave()
        }}
        onKeyDown={onKeyDown}
      />
      <SuggestionList
        id={listId}
        options={isShown ? options : []}
        active={at}
        onActive={setActive}
        onChoose={onChoose}
      />
      <SearchState text={text.trim()} suggestions={suggestions} nothing={nothing} />
    </div>
  )
}

type ListProps<Option extends Suggestion> = {
  id: string
  options: readonly Option[]
  active: number
  onActive: (index: number) => void
  onChoose: (option: Option) => void
}

function SuggestionList<Option extends Suggestion>({ id, options, active, onActive, onChoose }: ListProps<Option>) {
  const { registry } = useWorkMessages()
  const label = registry.entry.combobox.list
  return (
    <div id={id} role="listbox" aria-label={label} className={options.length > 0 ? styles['list'] : undefined}>
      {options.map((option, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the text field keeps the focus and takes the keys
        <div
          key={option.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles['option']}
          // The field keeps the focus, so that the choice is made before it is left.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
          onPointerMove={() => onActive(index)}
        >
          {option.label}
          {option.detail && <small>{option.detail}</small>}
        </div>
      ))}
    </div>
  )
}

type StateProps = {
  text: string
  suggestions: Suggestions<Suggestion>
  nothing: ((text: string) => ReactNode) | undefined
}

/** Says aloud what the search found. */
function SearchState({ text, suggestions: { options, state }, nothing }: StateProps) {
  const { registry } = useWorkMessages()
  const texts = registry.entry.combobox
  const isEmpty = state === 'ready' && options.length === 0
  return (
    <div className={styles['state']} role="status">
      {state === 'asking' && texts.asking}
      {state === 'failed' && texts.failed}
      {isEmpty && (nothing?.(text) ?? texts.nothing(text))}
      {state === 'ready' && options.length > 0 && (
        <span className="visually-hidden">{texts.count(options.length)}</span>
      )}
    </div>
  )
}
