import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { listSources, report } from './source-files.ts'

const inFolders = /^\.?\/?(?:client|server|shared|data|tests|docs|deploy|\.ci)\//
const rootFiles = /^(?:package(?:-lock)?\.json|tsconfig\.json|[a-z]+\.config\.ts|README\.md|knip\.json)$/

const npmCommands = ['ci', 'install', 'cache', 'rebuild', 'config', 'view']
const scripts = readScripts()
const documents = globSync(['*.md', '{docs,data,client,server,shared,tests,deploy}/**/*.md']).toSorted()
const codeFiles = listSources('ts', 'tsx', 'mjs', 'cjs')
const problems = [...documents.flatMap(problemsOfDocument), ...codeFiles.flatMap(problemsOfCode)]
report('doc paths', problems, `${documents.length} documents and the comments of ${codeFiles.length} files`)

function readScripts(): string[] {
  const { scripts: found } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  return Object.keys(found)
}

function problemsOfDocument(document: string): string[] {
  let isInCode = false
  return readFileSync(document, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trimStart().startsWith('```')) isInCode = !isInCode
      const found = isInCode ? problemsOfCommand(line) : problemsOfLine(line, document)
      return found.map((problem) => `${document}:${index + 1}: ${problem}`)
    })
}

function problemsOfLine(line: string, document: string): string[] {
  const quoted = [...line.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '')
  const cited = quoted
    .filter((code) => inFolders.test(code) || rootFiles.test(code))
    .filter((code) => !code.includes(' '))
  const linked = [...line.matchAll(/\]\((?!#|[a-z]+:)([^)#\s]+)[^)]*\)/g)].map(([, link]) => link ?? '')
  return [
    ...cited.filter((place) => !isThere(place)).map((place) => `${place} does not exist`),
    ...linked
      .filter((link) => !existsSync(path.join(path.dirname(document), link)))
      .map((link) => `link to ${link} leads nowhere`),
    ...quoted.flatMap(problemsOfCommand),
  ]
}

function problemsOfCommand(code: string): string[] {
  const run = [...code.matchAll(/\bnpm (?:run )?([a-z][a-z0-9:-]*)/g)].map(([, script]) => script ?? '')
  return run.filter((script) => !isScript(script)).map((script) => `there is no script "${script}" in package.json`)
}

/** `<f>`, `NNNN` and `*` stand for any name; a line number after a path is allowed. */
function isThere(place: string): boolean {
  const pattern = place.replace(/:\d+$/, '').replaceAll(/<[^>]+>|NNNN/g, '*')
  return globSync(pattern.endsWith('/') ? pattern.slice(0, -1) : pattern).length > 0
}

function isScript(name: string): boolean {
  return scripts.includes(name) || npmCommands.includes(name)
}

/** Code cites documents in comments and messages. */
function problemsOfCode(file: string): string[] {
  const cited = [...readFileSync(file, 'utf8').matchAll(/\bdocs\/[\w/-]+\.md\b/g)].map(([place]) => place)
  return [...new Set(cited)].filter((place) => !existsSync(place)).map((place) => `${file}: ${place} does not exist`)
}
