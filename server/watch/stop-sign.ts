/** Tells the parts of a process that it is about to end. */
export type StopSign = { isGiven: () => boolean; give: () => void }

export function createStopSign(): StopSign {
  let given = false
  return {
    isGiven: () => given,
    give: () => {
      given = true
    },
  }
}
