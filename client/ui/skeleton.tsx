import styles from './skeleton.module.css'

/** Where something is about to stand: a quiet block of the same height, so that nothing jumps when it arrives. */
export function Skeleton({ height, width = '100%' }: { height: number; width?: string }) {
  return <div className={styles['block']} style={{ height, width }} aria-hidden="true" />
}
