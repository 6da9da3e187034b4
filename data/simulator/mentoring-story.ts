import type { ChecklistItem } from '#shared/certification/checklist-item.ts'
import { checklistItems } from '#shared/certification/checklist-item.ts'
import { checklistOf } from '#shared/certification/checklist.ts'
import { requiredItems } from '#shared/certification/requirements.ts'
import { addDays, type Day } from '#shared/day/day.ts'
import { noteItem } from './checklist-story.ts'
import { nextVisit, type Profile } from './profile.ts'
import type { Random } from './random.ts'
import { completedReopenReasons, receivingUnits, reopenReasons, stopReasons, transferReasons } from './remark-words.ts'
import type { Story } from './story.ts'

/** Where the mentoring of a product is going; time and the office may end it before. */
export type MentoringGoal = 'unrecorded' | 'pending' | 'ongoing' | 'transferred' | 'completed' | 'stopped'

export type MentoringWay = { random: Random; profile: Profile; goal: MentoringGoal; nib: string | null }

/** Everything about the mentoring of a product from a day on, told on the visits of its kabupaten. */
export function tellMentoring(story: Story, from: Day, way: MentoringWay): boolean {
  const { random, profile, goal } = way
  const queuedOn = nextVisit(profile, from)
  if (goal === 'unrecorded' || !queuedOn) return true
  if ((goal === 'pending' || random.chance(0.85)) && !story.tell('mentoringQueued', { on: queuedOn })) return false
  return goal === 'pending' || tellWork(story, queuedOn, way)
}

/** From a product that waits, or that nobody has mentored yet, to the goal. */
export function tellWork(story: Story, from: Day, way: MentoringWay): boolean {
  const { random, profile, goal } = way
  const visit = visitsAfter(profile, random, addDays(from, random.int(5, 70)))
  const startedOn = visit(0, 30)
  if (!startedOn) return true
  const by = goal === 'transferred' || random.chance(0.8) ? 'kabupaten' : 'province'
  if (!story.tell('mentoringStarted', { on: story.around(startedOn), detail: { by } })) return false
  if (!workOn(story, { ...way, visit, visits: goal === 'completed' ? 14 : random.int(2, 6) })) return false
  switch (goal) {
    case 'transferred':
      return handOver(story, { ...way, visit })
    case 'completed':
      return complete(story, { ...way, visit })
    case 'stopped':
      return stop(story, { ...way, visit })
    default:
      return true
  }
}

type Visit = (fewestDays: number, mostDays: number) => Day | undefined
type Course = MentoringWay & { visit: Visit }

/** Walks from visit to visit; undefined once there is none any more. */
function visitsAfter(profile: Profile, random: Random, from: Day): Visit {
  let day: Day | undefined = from
  return (fewestDays, mostDays) => {
    day = day && nextVisit(profile, addDays(day, random.int(fewestDays, mostDays)))
    return day
  }
}

/** Does the checklist in usual order, a few items a visit, until nothing required is open or the visits are used up. */
function workOn(story: Story, { random, visit, visits, nib }: Course & { visits: number }): boolean {
  for (let count = 0; count < visits; count += 1) {
    const items = openItems(story)
    const day = items.length > 0 ? visit(count === 0 ? 0 : 10, 45) : undefined
    if (!day) return true
    if (count === 0 && !setAside(story, { random, day })) return false
    for (const item of items.slice(0, random.int(1, 4))) {
      const isBegun = checklistOf(story.events)[item].state === 'inProgress'
      const state = isBegun || random.chance(0.65) ? 'done' : 'inProgress'
      if (!noteItem(story, item, { day, state, nib })) return false
    }
  }
  return true
}

/** What the category does not ask for is noted so, by some. */
function setAside(story: Story, { random, day }: { random: Random; day: Day }): boolean {
  if (!random.chance(0.4)) return true
  const required = requiredItems(story.of.category)
  const others = checklistItems.filter((item) => !required.includes(item))
  return others.every((item) => noteItem(story, item, { day, state: 'notNeeded', nib: null }))
}

function openItems({ of, events }: Story): ChecklistItem[] {
  const checklist = checklistOf(events)
  return requiredItems(of.category).filter((item) => !['done', 'waived'].includes(checklist[item].state))
}

function complete(story: Story, { random, visit, nib }: Course): boolean {
  if (openItems(story).length > 0) return true
  const completedOn = visit(3, 30)
  if (!completedOn) return true
  if (!story.tell('mentoringCompleted', { on: story.around(completedOn) })) return false
  const reopenedOn = random.chance(0.06) ? visit(40, 150) : undefined
  if (!reopenedOn) return true
  const reason = random.pick(completedReopenReasons)
  return (
    story.tell('mentoringReopened', { on: reopenedOn, detail: { reason } }) &&
    noteItem(story, 'labelling', { day: reopenedOn, state: 'inProgress', nib })
  )
}

function handOver(story: Story, course: Course): boolean {
  const { random, visit } = course
  const on = visit(10, 60)
  if (!on) return true
  const letter = { letterNumber: `CONTOH-414/${random.int(11, 480)}/${on.slice(0, 4)}` }
  const detail = { receivingUnit: random.pick(receivingUnits), reason: random.pick(transferReasons) }
  if (!story.tell('mentoringTransferred', { on, detail: { ...detail, ...(random.chance(0.75) && letter) } }))
    return false
  return afterTransfer(story, course)
}

/** What the province makes of a product that was handed over: nothing starts again. */
export function tellAfterTransfer(story: Story, from: Day, way: MentoringWay): boolean {
  return afterTransfer(story, { ...way, visit: visitsAfter(way.profile, way.random, from) })
}

function afterTransfer(story: Story, course: Course): boolean {
  const { random } = course
  const outcome = random.weighted({ waits: 4, works: 4, completes: 5, stops: 1 })
  if (outcome === 'waits') return true
  if (outcome === 'stops') return stop(story, course)
  const isWorked = workOn(story, { ...course, visits: outcome === 'completes' ? 14 : random.int(1, 3) })
  return isWorked && (outcome === 'works' || complete(story, course))
}

function stop(story: Story, course: Course): boolean {
  const { random, visit, profile } = course
  const on = visit(15, 90)
  if (!on) return true
  const reason = random.pick(stopReasons)
  if (!story.tell('mentoringStopped', { on: story.around(on), detail: { reason } })) return false
  const reopenedOn = random.chance(0.45) ? visit(30, 120) : undefined
  if (!reopenedOn) return true
  const detail = { reason: random.pick(reopenReasons) }
  if (!story.tell('mentoringReopened', { on: reopenedOn, detail })) return false
  if (random.chance(0.4) || !nextVisit(profile, reopenedOn)) return true
  return tellWork(story, reopenedOn, { ...course, goal: random.chance(0.5) ? 'completed' : 'ongoing' })
}
