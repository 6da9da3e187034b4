import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readEnvironment, settingNames } from './env.ts'
import { shownSettings } from './system/shown-settings.ts'

/** What the program works out by itself when it is not set, in the words of the table. */
const workedOut: Readonly<Record<string, string>> = {
  AUTH_SECRET: 'the file `auth-secret` in `PANTAU_HOME`, made on the first start',
  PUBLIC_URL: '`http://localhost:PORT`',
  BACKUP_DIR: '`backups` in `PANTAU_HOME`',
}

const [, table = ''] = /^## Settings\n+([\s\S]*?)\n\n/m.exec(readFileSync('README.md', 'utf8')) ?? []
const rows = table
  .split('\n')
  .slice(2)
  .flatMap((line) => {
    const [, names = '', standard = '', meaning = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim())
    return [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => ({ name, standard, meaning }))
  })

test('the README tells of every setting of the program, once, and of no other', () => {
  expect(rows.map(({ name }) => name).toSorted()).toEqual([...settingNames].toSorted())
})

test.each(shownSettings(readEnvironment({})))(
  'the README tells what $name is when it is not set',
  ({ name, value }) => {
    const row = rows.find((each) => each.name === name)
    expect(row?.standard).toBe(value === null ? (workedOut[name] ?? '–') : `\`${value}\``)
    expect(row?.meaning).not.toBe('')
  },
)
