import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { patternTexts } from './hostile-texts.ts'

type Pattern = { file: string; source: string; flags: string }

/** Far above what a pattern needs that looks at each letter a few times; one that looks again and again needs hours. */
const PATIENCE_MS = 4000

/** Given only what cannot be long. */
const bounded: Readonly<Record<string, string>> = { 'shared/money/rupiah.ts': String.raw`\B(?=(\d{3})+$)` }

/** Every pattern that is written in the program, apart from those of the pages: they meet what their own reader typed. */
const patterns: Pattern[] = ['shared', 'server', 'data']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /(?<!\.test|\.d)\.(?:ts|tsx|mjs)$/u.test(file))
  .flatMap((file) => patternsIn(file))
  .filter(({ file, source }) => bounded[file] !== source)

function patternsIn(file: string): Pattern[] {
  const found: Pattern[] = []
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX))
  return found
}

/** Long texts of the letters that a pattern itself names, which nearly fit: whatever repeats in it repeats in them. */
function nearMisses({ source }: Pattern): string[] {
  const letters = [...new Set(source.replaceAll(/\\[a-zA-Z]|[[\](){}?*+|^$\\/]/gu, '').slice(0, 12))]
  const seeds = [...letters, letters.join(''), '0', 'a', ' ', '\n', '\t ', '-0', 'a.', '"', ',']
  return seeds.filter((seed) => seed !== '').map((seed) => `${seed.repeat(Math.ceil(20_000 / seed.length))}\u0001`)
}

test('the program has patterns', () => {
  expect(patterns.length).toBeGreaterThan(100)
})

test.each(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags} in ${pattern.file}`, pattern] as const))(
  '%s is done with any text at once',
  (_name, pattern) => {
    const texts = [...patternTexts.map((text) => text.repeat(3)), ...nearMisses(pattern)]
    const script =
      'for (const text of texts) { const found = new RegExp(source, flags); text.search(found); text.replace(found, "") }'
    const run = () => runInNewContext(script, { ...pattern, texts }, { timeout: PATIENCE_MS })
    expect(run).not.toThrow()
  },
)
