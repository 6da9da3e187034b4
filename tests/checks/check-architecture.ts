import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { report } from './source-files.ts'

/** What the tool must have read at least, or it looks at the wrong place and finds nothing wrong there. */
const fewestModules: Record<string, number> = { client: 60, server: 60, shared: 80, data: 10, tests: 5 }
const fewestTypeOnlyImports = 100

const result = await readDependencies()
report('architecture', [...tooLittleRead(result), ...violations(result)], describe(result))

async function readDependencies(): Promise<ICruiseResult> {
  const options = await extractDepcruiseOptions(`${process.cwd()}/.dependency-cruiser.cjs`)
  const tsConfig = extractTsConfig(`${process.cwd()}/tsconfig.json`)
  const { output } = await cruise(Object.keys(fewestModules), options, undefined, { tsConfig })
  if (typeof output === 'string')
    throw new Error('dependency-cruiser answered with text: remove outputType from its options')
  return output
}

function tooLittleRead({ modules }: ICruiseResult): string[] {
  const folders = Object.entries(fewestModules).flatMap(([folder, fewest]) => {
    const count = modules.filter(({ source }) => source.startsWith(`${folder}/`)).length
    return count < fewest ? [`too little read: ${count} modules in ${folder}/, expected at least ${fewest}`] : []
  })
  const typeOnly = modules.flatMap(({ dependencies }) =>
    dependencies.filter((to) => to.dependencyTypes.includes('type-only')),
  )
  if (typeOnly.length >= fewestTypeOnlyImports) return folders
  return [
    ...folders,
    `too little read: ${typeOnly.length} type-only imports, expected at least ${fewestTypeOnlyImports}`,
  ]
}

function violations({ summary }: ICruiseResult): string[] {
  const comments = new Map(summary.ruleSetUsed?.forbidden?.map(({ name, comment }) => [name, comment]))
  return summary.violations.map(({ rule, from, to, cycle }) => {
    const path = cycle ? [from, ...cycle.map(({ name }) => name)].join(' → ') : from === to ? from : `${from} → ${to}`
    return `${rule.name}: ${path}\n  (${comments.get(rule.name) ?? ''})`
  })
}

function describe({ summary }: ICruiseResult): string {
  return `${summary.totalCruised} modules, ${summary.totalDependenciesCruised ?? 0} imports`
}
