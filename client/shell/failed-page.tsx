import { useLine } from '../offline/line.ts'
import button from '../ui/button.module.css'
import { Problem } from '../ui/problem.tsx'
import { useMessages } from '../ui/use-messages.ts'

/** The last resort, when a page broke while it was drawn or its program could not be fetched. */
export function FailedPage() {
  const { problem, offline } = useMessages()
  const isDown = useLine() === 'down'
  const [title, text] = isDown ? [problem.unreachableTitle, offline.neverOpened] : [problem.failedTitle, problem.failed]
  return (
    <Problem title={title} text={text}>
      <button type="button" className={button['button']} onClick={() => location.reload()}>
        {problem.reload}
      </button>
    </Problem>
  )
}
