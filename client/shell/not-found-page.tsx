import { Link } from '@tanstack/react-router'
import { overviewPath } from '../paths.ts'
import { Problem } from '../ui/problem.tsx'
import { useMessages } from '../ui/use-messages.ts'

export function NotFoundPage() {
  const { problem } = useMessages()
  return (
    <Problem title={problem.notFoundTitle} text={problem.notFound}>
      <Link {...overviewPath()}>{problem.toOverview}</Link>
    </Problem>
  )
}
