import { expect, test } from 'vitest'
import type { Role } from '#shared/access/role.ts'
import { personRefusal, type PersonChange, type PersonRefusal } from './person-rule.ts'

const roles = { a: 'admin', p: 'pmdStaff' } as const
const subject = { id: 'b', role: roles.a as Role, isDisabled: false, twoFactorEnabled: true }
const around = { actorId: 'a', activeAdmins: 2 }
const demote: PersonChange = { kind: 'edit', role: 'pmdStaff' }
const rename: PersonChange = { kind: 'edit', role: 'admin' }

const cases: [string, Partial<typeof subject>, PersonChange, Partial<typeof around>, PersonRefusal | undefined][] = [
  ['another admin is disabled', {}, { kind: 'disable' }, {}, undefined],
  ['one disables oneself', { id: 'a' }, { kind: 'disable' }, {}, 'self'],
  ['the last active admin is disabled', {}, { kind: 'disable' }, { activeAdmins: 1 }, 'lastAdmin'],
  [
    'somebody else is disabled while one admin is active',
    { role: roles.p },
    { kind: 'disable' },
    { activeAdmins: 1 },
    undefined,
  ],
  ['who is disabled is disabled', { isDisabled: true }, { kind: 'disable' }, {}, 'alreadyDisabled'],
  ['who is disabled is enabled', { isDisabled: true }, { kind: 'enable' }, {}, undefined],
  ['who is active is enabled', {}, { kind: 'enable' }, {}, 'notDisabled'],
  ['another admin is demoted', {}, demote, {}, undefined],
  ['one demotes oneself', { id: 'a' }, demote, {}, 'self'],
  ['the last active admin is demoted', {}, demote, { activeAdmins: 1 }, 'lastAdmin'],
  ['a disabled admin is demoted while one is active', { isDisabled: true }, demote, { activeAdmins: 1 }, undefined],
  ['one renames oneself', { id: 'a' }, rename, {}, undefined],
  ['the last active admin is renamed', {}, rename, { activeAdmins: 1 }, undefined],
  ['staff becomes admin', { role: roles.p }, { kind: 'edit', role: 'admin' }, {}, undefined],
  ['another password is reset', {}, { kind: 'resetPassword' }, {}, undefined],
  ["the last admin's password is reset", {}, { kind: 'resetPassword' }, { activeAdmins: 1 }, undefined],
  ["one resets one's own password", { id: 'a' }, { kind: 'resetPassword' }, {}, 'self'],
  ['another second factor is reset', {}, { kind: 'resetTwoFactor' }, {}, undefined],
  [
    'a second factor that is not there is reset',
    { twoFactorEnabled: false },
    { kind: 'resetTwoFactor' },
    {},
    'noTwoFactor',
  ],
  ["one resets one's own second factor", { id: 'a' }, { kind: 'resetTwoFactor' }, {}, 'self'],
  ['one signs oneself out everywhere', { id: 'a' }, { kind: 'endSessions' }, {}, undefined],
]

test.each(cases)('%s', (_name, given, change, circumstances, refusal) => {
  expect(personRefusal({ ...subject, ...given }, change, { ...around, ...circumstances })).toBe(refusal)
})
