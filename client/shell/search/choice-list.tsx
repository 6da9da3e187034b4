import { useSearchMessages } from '../../ui/use-search-messages.ts'
import { keyOf, type Choice, type ChoiceKind } from './choice.ts'
import styles from './search-dialog.module.css'

type Props = {
  id: string
  choices: readonly Choice[]
  active: number
  /** Each kind under its name; else the kind stands beside each. */
  isGrouped: boolean
  onActive: (index: number) => void
  onChoose: (choice: Choice) => void
}

/** What was found, as the list of a combobox: the text field keeps the focus. */
export function ChoiceList({ id, choices, active, isGrouped, onActive, onChoose }: Props) {
  const { kind: kindNames, results } = useSearchMessages()
  const groups = Map.groupBy(
    choices.map((choice, index) => ({ choice, index })),
    ({ choice }): ChoiceKind | undefined => (isGrouped ? choice.kind : undefined),
  )
  return (
    <div id={id} role="listbox" aria-label={results} className={styles['list']}>
      {[...groups].map(([kind, rows]) => (
        <div
          key={kind ?? ''}
          role={kind ? 'group' : 'presentation'}
          aria-labelledby={kind && `${id}-${kind}`}
          className={styles['group']}
        >
          {kind && (
            <p id={`${id}-${kind}`} className={styles['kind']} role="presentation">
              {kindNames[kind]}
            </p>
          )}
          {rows.map(({ choice, index }) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the text field keeps the focus and takes the keys
            <div
              key={keyOf(choice)}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={styles['option']}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(choice)}
              onPointerMove={() => onActive(index)}
            >
              {choice.name}
              <small>{kind ? choice.detail : kindNames[choice.kind]}</small>
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
