import { expect, test } from 'vitest'
import { searchPagesOf } from './search-page.ts'

const actor = (role: 'pmdStaff' | 'governorOffice' | 'admin') => ({ id: 'a', name: 'A', role, kabupaten: [] })

test('the public is offered no page that it cannot open', () => {
  expect(searchPagesOf(undefined)).toEqual([
    'overview',
    'targets',
    'outlets',
    'shelves',
    'channels',
    'claims',
    'changes',
    'briefing',
    'meeting',
    'openData',
    'api',
    'signIn',
  ])
})

test('staff are offered what their role may do', () => {
  expect(searchPagesOf(actor('pmdStaff'))).toContain('newProduct')
  expect(searchPagesOf(actor('governorOffice'))).not.toContain('newProduct')
  expect(searchPagesOf(actor('governorOffice'))).toContain('queue')
  expect(searchPagesOf(actor('admin'))).toContain('people')
  expect(searchPagesOf(actor('pmdStaff'))).not.toContain('signIn')
})
