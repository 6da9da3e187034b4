import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ConflictMark as Mark } from '#shared/overview/claim-mark.ts'
import { claimsPath } from '../paths.ts'
import { useMessages } from '../ui/use-messages.ts'
import { VerdictMark } from '../ui/verdict-mark.tsx'
import styles from './conflict-mark.module.css'

type Props = {
  mark: Pick<Mark, 'matter'> & Partial<Mark>
  /** What stands beside the cross, where the count alone would not do. */
  children?: ReactNode
}

/** The quiet mark beside a number that conflicts with what was said lately: opens the comparison. */
export function ConflictMark({ mark, children }: Props) {
  const { claim } = useMessages()
  return (
    <Link {...claimsPath({ matter: mark.matter })} className={styles['mark']}>
      <VerdictMark verdict="conflicting">
        {children ?? claim.conflictCount(mark.count ?? 1)}
        <span className="visually-hidden">: {claim.compare}</span>
      </VerdictMark>
    </Link>
  )
}
