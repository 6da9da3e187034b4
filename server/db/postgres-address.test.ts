import { expect, test } from 'vitest'
import { splitAddress } from './postgres-address.ts'

test('one server stays as it is', () => {
  expect(splitAddress('postgres://ovop:p%40ss@db:5433/ovop?sslmode=require')).toEqual([
    'postgres://ovop:p%40ss@db:5433/ovop?sslmode=require',
  ])
})

test('several servers have the name, password, database and settings in common', () => {
  expect(splitAddress('postgresql://ovop:x@a:1,b:2,c/ovop?target_session_attrs=read-write&sslmode=require')).toEqual([
    'postgresql://ovop:x@a:1/ovop?sslmode=require',
    'postgresql://ovop:x@b:2/ovop?sslmode=require',
    'postgresql://ovop:x@c/ovop?sslmode=require',
  ])
})

test('what is no address is refused', () => {
  expect(() => splitAddress('postgres://nama:rahasia@@:x/')).toThrow('Invalid URL')
})
