import path from 'node:path'
import ts from 'typescript'

export type Sources = { program: ts.Program; files: ts.SourceFile[] }

/** The program's own files, with their types; tests read no text for a user. Named from the project's folder. */
export function readSources(): Sources {
  const root = process.cwd()
  const { config } = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)) as { config: unknown }
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const own = fileNames
    .map((file) => path.relative(root, file))
    .filter((file) => /^(?:client|server|shared|data)\//.test(file) && !file.includes('.test.'))
  const program = ts.createProgram(own, { ...options, incremental: false, noEmit: true })
  return { program, files: own.flatMap((file) => program.getSourceFile(file) ?? []) }
}

/** Named from the project's folder, however the file was found. */
export function nameOf({ fileName }: ts.SourceFile): string {
  return path.relative(process.cwd(), fileName)
}

export function placeOf(source: ts.SourceFile, node: ts.Node): string {
  return `${nameOf(source)}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`
}
