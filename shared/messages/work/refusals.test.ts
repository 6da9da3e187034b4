import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import { mentoringActs } from '#shared/mentoring/acts.ts'
import { workMessagesEn } from './en.ts'
import { workMessagesId } from './id.ts'

const today = toDay('2026-11-21')
const { mentoring, certification, product } = workMessagesId

describe('a refusal says why and what to do', () => {
  test.each([
    [
      mentoring.refusal({ reason: 'wrongStatus', act: 'transfer', status: 'pending' }),
      'Pendampingan produk ini menunggu. Yang dapat dialihkan hanya pendampingan yang berjalan: catat mulainya dahulu.',
    ],
    [
      mentoring.refusal({
        reason: 'requirementsOpen',
        day: today,
        open: [
          { item: 'labelling', why: 'notStarted' },
          { item: 'halal', why: 'expired' },
        ],
      }),
      'Untuk selesai pada 21 November 2026 belum terpenuhi: label (belum dimulai), halal (kedaluwarsa). Lengkapi daftar periksa, atau kecualikan dengan alasan.',
    ],
    [
      mentoring.refusal({ reason: 'beforePrevious', previous: 'mentoringStarted', window: exactly(today) }),
      'Tanggal ini mendahului “mulai didampingi” (21 Nov 2026). Pilih tanggal yang sama atau sesudahnya.',
    ],
    [
      certification.refusal({ reason: 'requiredByCategory', item: 'halal', category: 'food' }),
      'Kategori produk ini mewajibkan halal. Bila memang tidak dapat dipenuhi, pilih “dikecualikan” dan tulis alasannya.',
    ],
    [
      product.curationRefusal({ reason: 'aspectsOpen', missing: ['buyer', 'legality'] }),
      'Belum diperiksa atau masih kurang: pembeli dan legalitas. Catat temuannya, atau kembalikan usulannya.',
    ],
    [
      product.undoRefusal({ reason: 'restsOnIt', event: 'mentoringTransferred', window: exactly(today) }),
      'Catatan lain bertumpu padanya: “dialihkan ke provinsi” (21 Nov 2026). Batalkan itu dahulu.',
    ],
  ])('%s', (sentence, expected) => {
    expect(sentence).toBe(expected)
  })
})

test('every act has a sentence of its own in both languages', () => {
  const sentences = [workMessagesId, workMessagesEn].flatMap((messages) =>
    mentoringActs.map((act) => messages.mentoring.refusal({ reason: 'wrongStatus', act, status: 'completed' })),
  )
  expect(new Set(sentences).size).toBe(2 * mentoringActs.length)
})
