import { describe, expect, it, test } from 'vitest'
import { meetingMoveOf, readSlide, slideAfterSwipe, slideKeys } from './slides.ts'

test.each([
  ['3', 3],
  [undefined, 1],
  ['0', 1],
  ['8', 1],
  ['zwei', 1],
  ['07', 1],
])('the slide %s of an address is %s', (text, slide) => {
  expect(readSlide(text)).toBe(slide)
})

describe('a key in a meeting', () => {
  test.each([
    [['ArrowRight', 'ArrowDown', 'PageDown', ' '], { slide: 4 }],
    [['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'], { slide: 2 }],
    [['Home', '1'], { slide: 1 }],
    [['End', '7'], { slide: slideKeys.length }],
    [['.', 'b', 'B'], 'blank'],
    [['f'], 'fullScreen'],
    [['Escape'], 'leave'],
    [['8', '0', 'a', 'Tab', 'Enter'], undefined],
  ])('%j leads from the third slide to %j', (keys, move) => {
    for (const key of keys) expect([key, meetingMoveOf({ key }, 3)]).toEqual([key, move])
  })

  it('goes back with Shift and the space bar', () => {
    expect(meetingMoveOf({ key: ' ', shiftKey: true }, 3)).toEqual({ slide: 2 })
  })

  it('never leads beyond either end', () => {
    expect(meetingMoveOf({ key: 'PageUp' }, 1)).toEqual({ slide: 1 })
    expect(meetingMoveOf({ key: 'PageDown' }, slideKeys.length)).toEqual({ slide: slideKeys.length })
  })
})

test.each([
  [{ dx: -120, dy: 10 }, 4],
  [{ dx: 120, dy: -10 }, 2],
  [{ dx: -20, dy: 0 }, undefined],
  [{ dx: -90, dy: 80 }, undefined],
])('a swipe by %j leads from the third slide to %s', (swipe, slide) => {
  expect(slideAfterSwipe(swipe, 3)).toBe(slide)
})
