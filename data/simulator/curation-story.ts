import type { Day } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import { curationAspects, type CurationAspect, type CurationFinding } from '#shared/product/curation-stage.ts'
import { someWorkingDays } from './profile.ts'
import type { Random } from './random.ts'
import { findingNotes, returnReasons } from './remark-words.ts'
import type { Story } from './story.ts'

/** How far a product comes on its way to the launch. */
export type CurationGoal = 'registered' | 'proposed' | 'returned' | 'curated' | 'verified' | 'launched'

/** The steps to each goal, each on a day of its own choosing. */
const stepsTo: Readonly<Record<CurationGoal, number>> = {
  registered: 1,
  proposed: 2,
  returned: 4,
  curated: 4,
  verified: 5,
  launched: 5,
}

type Way = { random: Random; goal: CurationGoal; from: Day; to: Day }

/** From the entry in the registry to the goal, between two days; a launch is on the last. */
export function tellCuration(story: Story, { random, goal, from, to }: Way): boolean {
  const [registeredOn = from, proposedOn = to, ...later] = someWorkingDays(random, stepsTo[goal], [from, to])
  const [lookedOn = to, decidedOn = to, verifiedOn = to] = later
  const { category } = story.of
  const isOnRecord =
    story.tell('registered', { on: registeredOn, lag: 0 }) &&
    (category === null || story.tell('categorised', { on: registeredOn, detail: { category }, lag: 0 }))
  if (!isOnRecord || goal === 'registered') return isOnRecord
  if (!story.tell('proposed', { on: proposedOn })) return false
  if (goal === 'proposed') return random.chance(0.4) ? lookAt(story, random, { on: proposedOn, most: 4 }) : true
  const isReturned = goal === 'returned' || random.chance(0.15)
  if (!lookAt(story, random, { on: lookedOn, most: curationAspects.length, lacking: isReturned })) return false
  if (isReturned && !sendBack(story, random, lookedOn)) return false
  if (goal === 'returned') return true
  if (isReturned && !improve(story, decidedOn)) return false
  if (!story.tell('curated', { on: story.around(decidedOn) })) return false
  if (goal === 'curated') return true
  if (!story.tell('verified', { on: story.around(verifiedOn) })) return false
  return goal === 'verified' || story.tell('launched', { on: random.chance(0.3) ? story.around(to) : exactly(to) })
}

type Look = { on: Day; most: number; lacking?: boolean }

function lookAt(story: Story, random: Random, { on, most, lacking = false }: Look): boolean {
  const worst = lacking ? random.pick(curationAspects) : undefined
  return curationAspects.slice(0, most).every((aspect) => {
    const finding = aspect === worst ? 'lacking' : random.chance(0.8) ? 'good' : 'doubtful'
    return note(story, aspect, { on, finding })
  })
}

function note(story: Story, aspect: CurationAspect, { on, finding }: { on: Day; finding: CurationFinding }): boolean {
  const { random } = story.of
  const detail = { aspect, finding, ...(random.chance(0.5) && { note: random.pick(findingNotes[aspect][finding]) }) }
  return story.tell('curationNoted', { on, detail })
}

function sendBack(story: Story, random: Random, on: Day): boolean {
  const missing = lackingAspects(story)
  return story.tell('returned', { on, detail: { missing, reason: random.pick(returnReasons) } })
}

function improve(story: Story, on: Day): boolean {
  const lacking = lackingAspects(story)
  return story.tell('proposed', { on }) && lacking.every((aspect) => note(story, aspect, { on, finding: 'good' }))
}

function lackingAspects({ events }: Story): CurationAspect[] {
  return events.flatMap(({ detail }) => (detail.finding === 'lacking' && detail.aspect ? [detail.aspect] : []))
}
