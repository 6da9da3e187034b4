import fc from 'fast-check'
import { expect, it } from 'vitest'
import { briefingMessages as en } from '#shared/messages/briefing/en/sheet.ts'
import { briefingMessages as id } from '#shared/messages/briefing/id/sheet.ts'
import { buildCell, buildClaimRow, buildFigure, buildKabupaten } from '#shared/overview/overview-builder.ts'
import { buildFacts } from './briefing-builder.ts'
import { makeBriefing } from './make-briefing.ts'
import { LONGEST_SHARE, shareText } from './share-text.ts'

const link = `https://pantau.example.go.id/laporan/lembar?area=province&month=2026-10&asOf=2026-11-22&knownAt=${encodeURIComponent('2026-11-22T00:00:00.000Z')}`
const sheet = (count: number, said = 'Gubernur') => {
  const kabupaten = Array.from({ length: count }, (_, index) =>
    buildKabupaten(`53.${String(index + 1).padStart(2, '0')}`, `Kabupaten Panjang ${index}`),
  )
  const board = kabupaten.map(({ code }) => buildCell(`${code} 2026-10`, 'notReported'))
  const figures = kabupaten.flatMap(({ code }) => [
    buildFigure(code, 'productsUnnamed', 2),
    buildFigure(code, 'mentoringUnrecorded', [1, 2]),
    buildFigure(code, 'outletsLaunched', [0, 1]),
  ])
  const claims = Array.from({ length: 6 }, (_, index) =>
    buildClaimRow(null, index, { day: '2026-10-01', verdict: 'conflicting', metric: `m${index}`, speaker: said }),
  )
  return { ...makeBriefing(buildFacts({}, { kabupaten, board, figures, claims })), hash: 'abcdefabcdef' }
}

it('keeps title, headline, numbers and link within a thousand characters, whatever there is to say', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 22 }),
      fc.string({ maxLength: 400 }),
      fc.boolean(),
      (count, said, isEnglish) => {
        const texts = isEnglish ? en : id
        const briefing = sheet(count, said)
        const text = shareText(briefing, texts, link)
        expect(Array.from(text).length).toBeLessThanOrEqual(LONGEST_SHARE)
        expect(text.endsWith(link)).toBe(true)
        expect(text).toContain(
          texts
            .headline(briefing.headline)
            .map((part) => part.text)
            .join(''),
        )
        for (const each of briefing.numbers) expect(text).toContain(texts.numberName(each))
      },
    ),
    { numRuns: 60 },
  )
})

it('leaves out what not to quote before it leaves out whom to call', () => {
  const text = shareText(sheet(22), id, link)
  expect(text).toContain('*Perlu ditelepon*\n- Kabupaten Panjang 0: belum lapor')
  expect(text).not.toContain('undefined')
})

it('does not let the words of somebody look like marks of the message', () => {
  expect(shareText(sheet(1, 'Si *tebal* _miring_'), id, link)).not.toContain('*tebal*')
})
