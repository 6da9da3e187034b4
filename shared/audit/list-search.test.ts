import { expect, test } from 'vitest'
import { auditQuestion, isFiltered, type AuditSearch } from './list-search.ts'

test.each<[AuditSearch, object, boolean]>([
  [{}, {}, false],
  [{ from: '2026-02-05', to: '2026-02-06' }, { from: '2026-02-05', to: '2026-02-06' }, true],
  [{ from: '2026-02-30', to: 'kemarin' }, {}, false],
  [
    { person: 'p1', action: 'umkm.update', subject: 's' },
    { personId: 'p1', action: 'umkm.update', subjectId: 's' },
    true,
  ],
  [{ kabupaten: '53.04' }, { kabupaten: '53.04' }, true],
  [{ kabupaten: 'Belu' }, {}, false],
  [{ before: '120' }, { before: 120 }, false],
  [{ before: '-1' }, {}, false],
  [{ before: '1e99' }, {}, false],
])('%j asks %j', (search, question, filtered) => {
  expect(auditQuestion(search)).toEqual(question)
  expect(isFiltered(search)).toBe(filtered)
})
