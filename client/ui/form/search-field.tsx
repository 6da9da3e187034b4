import { useEffect, useRef, useState } from 'react'
import styles from './form.module.css'

/** A moment of rest before asking, so that not every key asks the server. */
const REST_MS = 300

type Props = { text: string; label: string; onSearch: (text: string) => void }

/** A search field over a list: what the address asks for, until somebody types. */
export function SearchField({ text, label, onSearch }: Props) {
  const [typed, setTyped] = useState<string>()
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(resting.current), [])
  const search = (value: string) => {
    clearTimeout(resting.current)
    onSearch(value.trim())
  }
  return (
    <input
      type="search"
      className={styles['input']}
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      enterKeyHint="search"
      value={typed ?? text}
      onChange={({ target }) => {
        const { value } = target
        setTyped(value)
        clearTimeout(resting.current)
        resting.current = setTimeout(() => search(value), REST_MS)
      }}
      onKeyDown={({ key }) => {
        if (key === 'Enter' && typed !== undefined) search(typed)
      }}
      onBlur={() => {
        if (typed !== undefined) search(typed)
        setTyped(undefined)
      }}
    />
  )
}
