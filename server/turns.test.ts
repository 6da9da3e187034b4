import { describe, expect, test } from 'vitest'
import { Abandoned, Turns } from './turns.ts'

describe('turns', () => {
  test('let so many be at work, and the others after them in the order they came', async () => {
    const turns = new Turns(2)
    const begun: number[] = []
    const ends = Array.from({ length: 5 }, () => Promise.withResolvers<void>())
    const works = ends.map((end, index) =>
      turns.take(async () => {
        begun.push(index)
        await end.promise
        if (index === 1) throw new Error('failed')
        return index
      }),
    )
    expect(begun).toEqual([0, 1])
    ends[1]?.resolve()
    await expect(works[1]).rejects.toThrow('failed')
    await expect.poll(() => begun).toEqual([0, 1, 2])
    for (const end of ends) end.resolve()
    expect(await Promise.all(works.filter((_work, index) => index !== 1))).toEqual([0, 2, 3, 4])
    expect(await turns.take(async () => 'free again')).toBe('free again')
  })

  test('pass over whom nobody waits for any more', async () => {
    const turns = new Turns(1)
    const end = Promise.withResolvers<void>()
    const first = turns.take(() => end.promise)
    const leaving = new AbortController()
    let isBegun = false
    const second = turns.take(async () => {
      isBegun = true
    }, leaving.signal)
    const third = turns.take(async () => 'third')
    leaving.abort()
    await expect(second).rejects.toThrow(Abandoned)
    end.resolve()
    await first
    expect([await third, isBegun]).toEqual(['third', false])
  })
})
