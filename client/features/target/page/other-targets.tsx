import type { TargetRow } from '#shared/target/answers.ts'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useTargetMessages } from '#client/ui/use-target-messages.ts'
import { AnnouncedTargets } from '../announced-targets.tsx'
import styles from './target-page.module.css'

/** Targets that are not about our figures, kept in the words in which they were announced. */
export function OtherTargets({ targets }: { targets: readonly TargetRow[] }) {
  const texts = useTargetMessages()
  const { format } = useMessages()
  const others = targets.filter(({ period }) => period === null)
  if (others.length === 0) return null
  return (
    <section aria-labelledby="diumumkan">
      <SectionTitle id="diumumkan" name={texts.announcedName}>
        {texts.announcedTitle}
      </SectionTitle>
      {format.locale !== 'en' && <p className={styles['note']}>{texts.announcedNote}</p>}
      <AnnouncedTargets targets={others} />
    </section>
  )
}
