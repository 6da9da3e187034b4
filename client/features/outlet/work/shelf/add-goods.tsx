import { useState } from 'react'
import type { ShelfCandidate, ShelfDetail } from '#shared/outlet/shelf/answers.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { queryClient, trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { Combobox, type Suggestion } from '#client/ui/form/combobox.tsx'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { lineOfOutside, lineOfProduct, type LineValues } from './shelf-values.ts'
import styles from './shelf.module.css'

const FEW = 6

type Props = { shelf: ShelfDetail; lines: readonly LineValues[]; onAdd: (line: LineValues) => void }
type Found = Suggestion & { candidate: ShelfCandidate }

/** Products that are ready, one tap each; others by search; goods from outside by name. */
export function AddGoods({ shelf, lines, onAdd }: Props) {
  const { shelf: texts } = useWorkMessages()
  const { shortNameOf } = useKabupatenList()
  const [turn, setTurn] = useState(0)
  const [typed, setTyped] = useState('')
  const { outletId, month } = shelf
  const isThere = (id: string) => lines.some((line) => line.key === id)
  const add = (line: LineValues) => {
    onAdd(line)
    setTyped('')
    setTurn(turn + 1)
  }
  const find = async (search: string): Promise<Found[]> => {
    const found = await queryClient.fetchQuery(trpc.shelf.find.queryOptions({ outletId, month, search }))
    return found
      .filter((candidate) => !isThere(candidate.id))
      .map((candidate) => ({
        candidate,
        key: candidate.id,
        label: candidate.name,
        detail: [
          candidate.kabupatenCode !== shelf.kabupatenCode && shortNameOf(candidate.kabupatenCode),
          candidate.producer,
          !candidate.isReady && texts.notReadyYet,
        ]
          .filter(Boolean)
          .join(' · '),
      }))
  }
  return (
    <div className={styles['add']}>
      <ReadyProducts
        candidates={shelf.candidates.filter(
          (candidate) => candidate.isReady && candidate.kabupatenCode === shelf.kabupatenCode && !isThere(candidate.id),
        )}
        areMore={shelf.areMoreReady}
        onAdd={(candidate) => add(lineOfProduct(candidate))}
      />
      <Combobox<Found>
        key={turn}
        name="add"
        value={undefined}
        onChange={(found) => found && add(lineOfProduct(found.candidate))}
        onLeave={() => {}}
        problemOf={() => undefined}
        label={texts.add}
        hint={texts.addHint}
        isOptional
        find={find}
        onText={setTyped}
        nothing={texts.addNothing}
      />
      {typed.length > 1 && (
        <button
          type="button"
          className={`${button['button']} ${form['secondary']}`}
          // The field keeps the focus, so that the button stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => add(lineOfOutside(typed))}
        >
          {texts.addOutside(typed)}
        </button>
      )}
    </div>
  )
}

type ReadyProps = {
  candidates: readonly ShelfCandidate[]
  /** Whether others are ready, too, that a search finds. */
  areMore: boolean
  onAdd: (candidate: ShelfCandidate) => void
}

function ReadyProducts({ candidates, areMore, onAdd }: ReadyProps) {
  const { shelf: texts } = useWorkMessages()
  const [areAllShown, showAll] = useState(false)
  if (candidates.length === 0) return null
  const shown = areAllShown ? candidates : candidates.slice(0, FEW)
  return (
    <div>
      <p className={form['label']}>{texts.suggestions(candidates.length, areMore)}</p>
      <ul className={styles['ready']}>
        {shown.map((candidate) => (
          <li key={candidate.id}>
            <button type="button" className={button['button']} onClick={() => onAdd(candidate)}>
              + {candidate.name}
            </button>
          </li>
        ))}
        {shown.length < candidates.length && (
          <li>
            <button type="button" className={button['text']} onClick={() => showAll(true)}>
              {texts.showAll(candidates.length, areMore)}
            </button>
          </li>
        )}
      </ul>
    </div>
  )
}
