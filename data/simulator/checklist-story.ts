import type { ChecklistItem, ChecklistState } from '#shared/certification/checklist-item.ts'
import { isCertificate } from '#shared/certification/checklist-item.ts'
import { checklistOf } from '#shared/certification/checklist.ts'
import { requiredItems } from '#shared/certification/requirements.ts'
import { addDays, type Day } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import { certificateOn } from './certificates.ts'
import { nextVisit, type Profile } from './profile.ts'
import type { Random } from './random.ts'
import { waiverReasons, withdrawReasons } from './remark-words.ts'
import type { Story } from './story.ts'

type Noted = { day: Day; state: ChecklistState; nib: string | null }

/** Items that may be waived in this time: the law allows it for none that an office issues. */
const waivable: readonly ChecklistItem[] = ['separateEquipment', 'digitalPromotion']

/** Notes an item; seldom a wrong note comes first and is taken back. */
export function noteItem(story: Story, item: ChecklistItem, { day, state, nib }: Noted): boolean {
  const { random } = story.of
  if (random.chance(0.012)) {
    const isSlip = story.tell('checklistNoted', { on: day, detail: { item, state: 'inProgress' } })
    if (!isSlip || !story.takeBack(random.pick(withdrawReasons))) return false
  }
  if (state === 'done' && waivable.includes(item) && random.chance(0.08)) {
    return story.tell('checklistNoted', {
      on: day,
      detail: { item, state: 'waived', reason: random.pick(waiverReasons) },
    })
  }
  const { category, kabupaten } = story.of
  const held = { category, kabupatenName: kabupaten.name, nib, random }
  const certificate = state === 'done' ? certificateOn(item, day, held) : {}
  const on = isCertificate(item) ? exactly(day) : story.around(day)
  return story.tell('checklistNoted', { on, detail: { item, state, ...certificate } })
}

type Renewal = { random: Random; profile: Profile; nib: string | null; lastDay: Day }

/** Certificates whose last day came: some are renewed around it, some stay expired. */
export function renewCertificates(story: Story, { random, profile, nib, lastDay }: Renewal): boolean {
  return requiredItems(story.of.category).every((item) => {
    const { expiresOn, state } = checklistOf(story.events)[item]
    if (state !== 'done' || !expiresOn || expiresOn > addDays(lastDay, 30) || random.chance(0.5)) return true
    const day = nextVisit(profile, addDays(expiresOn, random.int(-25, 60)))
    return !day || noteItem(story, item, { day, state: 'done', nib })
  })
}
