import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { listSources, report } from './source-files.ts'

/** Words for which the glossary has another; what a user reads, in quotes or between tags, is not code. */
const bannedTwins = new Map([
  ['district', 'kabupaten or kecamatan'],
  ['regency', 'kabupaten'],
  ['regencies', 'kabupatenList'],
  ['village', 'desa'],
  ['gerai', 'outlet'],
])
const bannedFileNames = ['utils', 'util', 'helpers', 'helper', 'misc', 'common', 'types', 'index']

const files = listSources('ts', 'tsx', 'mjs', 'cjs', 'css', 'sql')
report(
  'words',
  files.flatMap((file) => [...problemsOfName(file), ...problemsOfCode(file)]),
  `${files.length} files`,
)

function problemsOfName(file: string): string[] {
  const name = path.basename(file).split('.')[0] ?? ''
  const isBarrel = bannedFileNames.includes(name) && !file.endsWith('.css')
  const barrel = isBarrel ? [`${file}: a file called "${name}" says nothing: name it after what it holds`] : []
  return [...barrel, ...twinsIn(file).map((twin) => `${file}: ${twin} in the file's name`)]
}

function problemsOfCode(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const names = file.endsWith('.css') ? cssNames(text) : file.endsWith('.sql') ? sqlNames(text) : codeNames(file, text)
  return names.flatMap(({ name, line }) => twinsIn(name).map((twin) => `${file}:${line}: ${twin} in "${name}"`))
}

function twinsIn(name: string): string[] {
  const words = name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase())
  const found = [...bannedTwins].filter(([twin]) => words.includes(twin) || words.includes(`${twin}s`))
  return found.map(([twin, instead]) => `"${twin}" is not our word, write ${instead}`)
}

type Name = { name: string; line: number }

function codeNames(file: string, text: string): Name[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const names: Name[] = []
  const visit = (node: ts.Node) => {
    if ((ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) && !isTranslated(node)) {
      names.push({ name: node.text, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return names
}

/** A table that turns the words of sources into ours has theirs as keys: `gerai: 'outlet'`. */
function isTranslated({ parent, text }: ts.Identifier | ts.PrivateIdentifier): boolean {
  if (!ts.isPropertyAssignment(parent) || parent.name.getText() !== text) return false
  const ours = bannedTwins.get(text)?.split(' or ') ?? []
  return ours.some((word) => parent.initializer.getText().includes(word))
}

function cssNames(text: string): Name[] {
  return namesMatching(
    text.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, '')),
    /(?:\.|--)[a-z][\w-]*/gi,
  )
}

function sqlNames(text: string): Name[] {
  return namesMatching(text.replaceAll(/--.*|'[^']*'/g, ''), /[a-z_]\w*/gi)
}

function namesMatching(text: string, pattern: RegExp): Name[] {
  const lines = text.split('\n')
  return lines.flatMap((line, index) => [...line.matchAll(pattern)].map(([name]) => ({ name, line: index + 1 })))
}
