import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { architectureViolations } from './architecture-violations.ts'
import { clientSize, staticChecks } from './check-list.ts'
import { copyTree, type TreeCopy } from './tree-copy.ts'

let tree: TreeCopy
beforeAll(() => {
  tree = copyTree()
})
afterAll(() => tree.remove())

function commandOf(name: (typeof staticChecks)[number]['name']): readonly string[] {
  return staticChecks.find((check) => check.name === name)?.command ?? []
}

async function expectPass(run: Promise<{ code: number | null; output: string }>): Promise<void> {
  const { code, output } = await run
  expect(code === 0 ? '' : output).toBe('')
}

async function expectFailure(run: Promise<{ code: number | null; output: string }>, told: string[]): Promise<void> {
  const { code, output } = await run
  expect(
    told.filter((text) => !output.includes(text)),
    output,
  ).toEqual([])
  expect(code).not.toBe(0)
}

describe('without a violation', () => {
  test.each(staticChecks)('the check of $name passes', ({ command }) => expectPass(tree.run(command)))
})

test('types: a text where a number belongs is refused', () =>
  expectFailure(
    tree.runWith({ 'shared/day/violation.ts': "export const count: number = 'two'\n" }, commandOf('types')),
    ['shared/day/violation.ts(1,14)', 'TS2322'],
  ))

test('lint: each of our rules is broken and named', () =>
  expectFailure(
    tree.runWith(
      {
        'shared/day/violation.ts': [
          'export const now = () => [new Date(), Date.now()]',
          'export const width = () => window.innerWidth',
          'export const first = (texts: string[]) => texts[0]!',
          'export const parse = (text: string): any => JSON.parse(text)',
          'export const add = (a: number, b: number, c: number, d: number) => a + b + c + d',
          'export default now',
        ].join('\n'),
        'server/violation.ts': [
          'const later = async () => 1',
          'export function start() { later() }',
          'export function each(numbers: number[]) { numbers.forEach(async () => { await later() }) }',
          'export const isSame = (a: unknown) => a == 1',
        ].join('\n'),
        'client/ui/violation.tsx': [
          "import { useEffect, useState } from 'react'",
          'export function Violation({ start, isOn }: { start: number; isOn: boolean }) {',
          '  if (isOn) useState(1)',
          '  useEffect(() => console.log(start), [])',
          '  return <img src="/x.png" />',
          '}',
        ].join('\n'),
        'server/violation-long.ts': `export const line = 1\n${'// line\n'.repeat(401)}`,
      },
      commandOf('lint'),
    ),
    [
      'pantau(no-clock)',
      'eslint(no-restricted-globals)',
      'typescript(no-non-null-assertion)',
      'typescript(no-explicit-any)',
      'eslint(max-params)',
      'import(no-default-export)',
      'typescript(no-floating-promises)',
      'typescript(no-misused-promises)',
      'eslint(eqeqeq)',
      'rules-of-hooks)',
      'exhaustive-deps)',
      'eslint(no-console)',
      'jsx-a11y(alt-text)',
      'eslint(max-lines)',
    ],
  ))

test('format: semicolons and double quotes are refused', () =>
  expectFailure(tree.runWith({ 'shared/day/violation.ts': 'export const text = "quoted";\n' }, commandOf('format')), [
    'shared/day/violation.ts',
  ]))

describe('architecture', () => {
  test('each rule is broken and named', async () => {
    const files = Object.assign({}, ...Object.values(architectureViolations)) as Record<string, string>
    const broken = Object.entries(architectureViolations).map(([rule, made]) => `${rule}: ${Object.keys(made)[0]}`)
    await expectFailure(tree.runWith(files, commandOf('architecture')), broken)
  })

  test('no rule is left without a violation', () => {
    const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] }
    expect(Object.keys(architectureViolations).toSorted()).toEqual(config.forbidden.map(({ name }) => name).toSorted())
  })

  test.each([
    ['no module', "{ exclude: { path: '.' } }", '0 modules in shared/'],
    ['no type-only import', "{ includeOnly: { path: '^tests/' }, tsPreCompilationDeps: false }", 'type-only imports'],
  ])('reading %s is a failure, not a success', async (_case, options, told) => {
    const config = `${tree.read('.dependency-cruiser.cjs')}\nObject.assign(module.exports.options, ${options})\n`
    await expectFailure(tree.runWith({ '.dependency-cruiser.cjs': config }, commandOf('architecture')), [
      'too little read',
      told,
    ])
  })
})

test('dead code: an unused file, export and package are named', async () => {
  const manifest = JSON.parse(tree.read('package.json')) as { dependencies: Record<string, string> }
  manifest.dependencies['left-pad'] = '1.3.0'
  await expectFailure(
    tree.runWith(
      {
        'shared/day/violation.ts': 'export const unused = 1\n',
        'shared/day/window.ts': `${tree.read('shared/day/window.ts')}\nexport const unusedExport = 1\n`,
        'package.json': JSON.stringify(manifest),
      },
      commandOf('dead code'),
    ),
    ['shared/day/violation.ts', 'unusedExport', 'left-pad'],
  )
})

test('words: twins of our words and names that say nothing are refused', () =>
  expectFailure(
    tree.runWith(
      {
        'shared/day/violation.ts': "export const listByDistrict = (gerai: string) => gerai + 'district'\n",
        'shared/day/utils.ts': 'export const some = 1\n',
        'client/ui/violation.module.css': '.villageList { color: red; }\n',
        'server/db/migrations/9999-violation.sql': 'create table regency (code text);\n',
      },
      commandOf('words'),
    ),
    [
      'shared/day/violation.ts:1: "district" is not our word',
      'shared/day/violation.ts:1: "gerai" is not our word',
      'a file called "utils"',
      'villageList',
      '9999-violation.sql:1: "regency"',
    ],
  ))

test('texts: one that nothing reads, one that is not translated and those that stand in the code are named', () =>
  expectFailure(
    tree.runWith(
      {
        'shared/messages/shelf/id.ts': `${tree.read('shared/messages/shelf/id.ts')}\nexport const left = { over: 'Tidak dibaca', blank: '' }\n`,
        'shared/messages/shelf/en.ts': `${tree.read('shared/messages/shelf/en.ts')}\nexport const copied = ['Belum ada yang lapor']\n`,
        'shared/messages/violation/id.ts': "export const alone = { only: 'Hanya di sini' }\n",
        'client/ui/violation.tsx': [
          'export function Violation({ isOpen }: { isOpen: boolean }) {',
          "  return <b title={isOpen ? 'Close it' : undefined}>Open <code>npm test</code> <i aria-label={`Hari ${1}`} /></b>",
          '}',
          "export const sentence = () => 'Data ini belum ada'",
        ].join('\n'),
        'server/violation.ts': [
          "import { DomainError, StartError } from './errors.ts'",
          "export const refuse = () => new DomainError('limit', () => 'Ini tidak dapat dicatat')",
          "export const give = () => ({ message: 'Masuk dahulu untuk ini · Sign in first for this is needed' })",
          "export const stop = () => new StartError('Disk ini sudah penuh')",
        ].join('\n'),
      },
      commandOf('texts'),
    ),
    [
      'nothing reads "over"',
      "blank: '' says nothing",
      'shared/messages/shelf/en.ts:',
      '"Belum ada yang lapor" is not in the language of its file',
      'there is no shared/messages/violation/en.ts',
      'client/ui/violation.tsx:2: "Close it"',
      'client/ui/violation.tsx:2: "Open"',
      'client/ui/violation.tsx:2: "Hari  …"',
      'client/ui/violation.tsx:4: "Data ini belum ada"',
      'server/violation.ts:2: "Ini tidak dapat dicatat"',
    ],
  ))

test('doc paths: a path, a link and a script that do not exist are named', () =>
  expectFailure(
    tree.runWith(
      { 'README.md': 'See `server/nowhere.ts`, `server/<f>/nothing.ts`, [this](missing.md) and `npm run nothing`.\n' },
      commandOf('doc paths'),
    ),
    ['server/nowhere.ts does not exist', 'server/<f>/nothing.ts', 'link to missing.md', 'no script "nothing"'],
  ))

test('file sizes: a file of more than 400 lines is named', () =>
  expectFailure(
    tree.runWith({ 'client/ui/violation.module.css': '.a { color: red; }\n'.repeat(401) }, commandOf('file sizes')),
    ['client/ui/violation.module.css: 401 lines'],
  ))

describe('client size', () => {
  const heavy = randomBytes(200_000).toString('base64')
  const built = (first: string, lazy: string, other = 'other') => ({
    'dist/client/index.html': '<!doctype html>',
    'dist/client/assets/main.js': 'main',
    'dist/client/assets/first.js': first,
    'dist/client/assets/lazy.js': lazy,
    'dist/client/.vite/manifest.json': JSON.stringify({
      'index.html': { file: 'assets/main.js', dynamicImports: ['start.tsx'] },
      'start.tsx': { file: 'assets/start.js', dynamicImports: ['overview/overview-page.tsx'] },
      'overview/overview-page.tsx': { file: 'assets/page.js', imports: ['_first.js'], dynamicImports: ['map.tsx'] },
      '_first.js': { file: 'assets/first.js' },
      'map.tsx': { file: 'assets/lazy.js' },
      'features/claim/page/claim-page.tsx': { file: 'assets/other.js', imports: ['_first.js'] },
    }),
    'dist/client/assets/other.js': other,
    'dist/client/assets/start.js': 'start',
    'dist/client/assets/page.js': 'page',
  })

  test('what comes after the first view does not count', () =>
    expectPass(tree.runWith(built('small', heavy), clientSize.command)))

  test('a first view that is too heavy is refused', () =>
    expectFailure(tree.runWith(built(heavy, 'small'), clientSize.command), ['Package size limit has exceeded']))

  test('a further page that is too heavy is refused', () =>
    expectFailure(tree.runWith(built('small', 'small', heavy), clientSize.command), [
      'client/features/claim/page/claim-page.tsx',
      'Package size limit has exceeded',
    ]))
})
