/** Every act of the program says whether it asks before it takes something away, or how it is taken back. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { appRouter } from '#server/trpc/router.ts'

/**
 * `asks`: shows what will happen, there or in the file named, and does it only when it is confirmed. `undoneIn`: done at once, and that place offers
 * to take it back. `keeps`: takes nothing away, for the reason given.
 */
type Way = { in: string } & ({ asks: true | string } | { undoneIn: string } | { keeps: string })

const HISTORY = 'the words before stay in the history'
const NEW = 'only adds'
const LOOKS = 'only looks, and changes what was not taken over yet'

const ways: Record<string, Way> = {
  'certification.note': { in: 'product/product-checklist', keeps: HISTORY },
  'channel.end': { in: 'outlet/channel/work/end-dialog', asks: true },
  'channel.record': { in: 'outlet/channel/work/record-dialog', undoneIn: 'outlet/channel/work/undo-correction' },
  'channel.withdraw': { in: 'outlet/channel/work/withdraw-dialog', asks: true },
  'claim.add': { in: 'claim/work/claim-dialog', undoneIn: 'claim/work/claim-notice' },
  'claim.edit': { in: 'claim/work/edit-claim-dialog', undoneIn: 'claim/work/claim-notice' },
  'claim.group': { in: 'claim/work/group-dialog', undoneIn: 'claim/work/claim-notice' },
  'claim.import': { in: 'claim/work/claim-import-page', undoneIn: 'claim/work/claim-notice' },
  'claim.preview': { in: 'claim/work/claim-import-page', keeps: LOOKS },
  'claim.toRecord': { in: 'claim/work/record-dialog', undoneIn: 'claim/work/claim-notice' },
  'claim.withdraw': { in: 'claim/work/withdraw-dialog', asks: true },
  'command.undo': { in: 'mentoring/undo-button', keeps: HISTORY },
  'conflict.settle': { in: '../shell/entry/late-edit', asks: true },
  'exchange.applyRows': { in: 'exchange/plan-acts', undoneIn: 'exchange/plan-acts' },
  'exchange.decide': { in: 'exchange/row-acts', keeps: LOOKS },
  'exchange.map': { in: 'exchange/mapping-form', keeps: LOOKS },
  'exchange.replan': { in: 'exchange/plan-acts', keeps: LOOKS },
  'exchange.undo': { in: 'exchange/plan-acts', asks: true },
  'inbox.markSeen': { in: 'inbox/inbox-page', keeps: 'what waits stays in the list' },
  'mail.choose': { in: 'inbox/mail-choices', keeps: 'the choice is taken back by the same box' },
  'mentoring.act': { in: 'mentoring/act-job', undoneIn: 'mentoring/undo-button' },
  'outlet.choose': { in: 'outlet/work/choose-dialog', asks: true },
  'outlet.describe': { in: 'outlet/work/describe-dialog', keeps: HISTORY },
  'outlet.record': { in: 'outlet/work/record-dialog', undoneIn: 'outlet/work/outlet-work' },
  'outlet.register': { in: 'outlet/work/register-outlet-form', keeps: NEW },
  'people.create': { in: 'people/new-person-dialog', keeps: NEW },
  'people.disable': { in: 'people/person-acts', asks: true },
  'people.edit': { in: 'people/person-form', keeps: HISTORY },
  'people.enable': { in: 'people/person-acts', asks: true },
  'people.endSessions': { in: 'people/person-acts', asks: true },
  'people.resetPassword': { in: 'people/person-acts', asks: true },
  'people.resetTwoFactor': { in: 'people/person-acts', asks: true },
  'product.archive': { in: 'product/archive-product-dialog', asks: true },
  'product.curate': { in: 'product/product-curation', asks: 'product/curation-dialog' },
  'product.nameSlot': { in: 'product/name-slot-form', keeps: HISTORY },
  'product.register': { in: 'product/register-product-form', keeps: NEW },
  'product.setPhoto': { in: 'product/product-photo', asks: true },
  'product.update': { in: 'product/edit-product-form', keeps: HISTORY },
  'report.accept': { in: 'report/report-review', asks: true },
  'report.reopen': { in: 'report/report-review', asks: true },
  'report.return': { in: 'report/report-review', asks: true },
  'report.save': { in: 'report/use-report-writing', keeps: HISTORY },
  'report.submit': { in: 'report/use-report-writing', asks: 'report/confirm-submit' },
  'settings.set': { in: 'report/due-day-form', keeps: 'the audit trail holds what it was' },
  'shelf.preview': { in: 'outlet/work/shelf/csv-upload', keeps: LOOKS },
  'shelf.submit': { in: 'outlet/work/shelf/use-shelf-writing', undoneIn: 'outlet/work/shelf/shelf-sent' },
  'system.check': { in: 'system/check-section', keeps: LOOKS },
  'target.change': { in: 'target/work/change-target-dialog', asks: true },
  'target.end': { in: 'target/work/end-target-dialog', asks: true },
  'target.set': { in: 'target/work/set-target-dialog', keeps: NEW },
  'umkm.archive': { in: 'umkm/archive-umkm-dialog', asks: true },
  'umkm.register': { in: 'umkm/register-umkm-form', keeps: NEW },
  'umkm.restore': { in: 'umkm/archived-notice', keeps: 'it takes an archiving back' },
  'umkm.update': { in: 'umkm/edit-umkm-form', keeps: HISTORY },
}

/** Commands that no page sends. */
const unseen = new Set(['command.revoke'])

/** What takes something away without a command of the server. */
const onlyHere: Record<string, string> = {
  'signing out devices': 'client/features/people/sessions-section.tsx',
  'signing out with a queue': 'client/shell/sign-out-button.tsx',
  'deleting an entry of the queue': 'client/features/outbox/entry-acts.tsx',
  'giving up words in a conflict': 'client/features/outbox/conflict-part.tsx',
}

const sourceOf = (file: string) => readFileSync(`client/features/${file}${isComponent(file) ? '.tsx' : '.ts'}`, 'utf8')
const all = Object.entries(ways)
const isComponent = (file: string) => !/\/use-/.test(file)
const ASKS = /<(?:Dialog|EntryFrame)\b|asked ===/

describe('an act', () => {
  // tRPC holds all procedures in one record under their whole names, and types it as the nested routers they came from.
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>
  const mutations = Object.entries(procedures)
    .filter(([name, { _def }]) => _def.type === 'mutation' && !unseen.has(name))
    .map(([name]) => name)

  test('is known here, with whether it asks or can be undone', () => {
    expect(mutations.length).toBeGreaterThan(40)
    expect(Object.keys(ways).toSorted()).toEqual(mutations.toSorted())
  })

  test.each(all)('%s is sent from where the table says', (name, way) => {
    expect(sourceOf(way.in)).toContain(`trpc.${name}.mutationOptions(`)
  })

  test.each(all.filter(([, way]) => 'asks' in way))('%s asks first', (_name, way) => {
    expect(sourceOf('asks' in way && way.asks !== true ? way.asks : way.in)).toMatch(ASKS)
  })

  test.each(all.filter(([, way]) => 'undoneIn' in way))('%s is taken back where the table says', (_name, way) => {
    expect(sourceOf('undoneIn' in way ? way.undoneIn : '')).toMatch(/\.undo\.mutationOptions\(|texts\.undo\b/)
  })

  test.each(Object.entries(onlyHere))('%s asks first', (_act, file) => {
    expect(readFileSync(file, 'utf8')).toMatch(ASKS)
  })
})
