import button from '../ui/button.module.css'
import { Problem } from '../ui/problem.tsx'
import { useMessages } from '../ui/use-messages.ts'

/** The last resort, when a page broke while it was drawn or its program could not be fetched. */
export function FailedPage() {
  const { problem } = useMessages()
  return (
    <Problem title={problem.failedTitle} text={problem.failed}>
      <button type="button" className={button['button']} onClick={() => location.reload()}>
        {problem.reload}
      </button>
    </Problem>
  )
}
