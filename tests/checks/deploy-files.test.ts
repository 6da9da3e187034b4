import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settingNames } from '#server/env.ts'
import { nodeFlagsFor } from '#server/start/node-flags.mjs'

const read = (file: string) => readFileSync(`deploy/${file}`, 'utf8')
const dockerfile = read('Dockerfile')
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

test('the image and the service run the program as `npm start` does with a database server', () => {
  const nodeFlags = nodeFlagsFor({ DATABASE_URL: 'postgres://basisdata/pantau' })
  const [, command = ''] = /^CMD (\[.*\])$/m.exec(dockerfile) ?? []
  expect(JSON.parse(command)).toEqual(['node', ...nodeFlags, 'server/main.ts'])
  expect(read('pantau-ovop.service')).toContain(`/bin/node ${nodeFlags.join(' ')} server/main.ts\n`)
})

test('the image has the Node that the program is written for', () => {
  const majors = [...dockerfile.matchAll(/^FROM node:(\d+)-/gm)].map(([, major]) => major)
  expect(majors).toEqual([dependencies['node'], dependencies['node']].map((range) => /\d+/.exec(range ?? '')?.[0]))
})

test('the image runs as nobody in particular, and leaves out what only the build needs', () => {
  expect(dockerfile).toMatch(/^USER 1000:1000$/m)
  const [, removed = ''] = /npm uninstall (?:--\S+ )+(.*)$/m.exec(dockerfile) ?? []
  // Other packages ask for some of those that only developing needs.
  const named = Object.keys({ ...dependencies, ...devDependencies })
  for (const name of removed.split(' ')) expect(named).toContain(name)
})

test('what is copied into the image is named one by one', () => {
  const lines = readFileSync('.dockerignore', 'utf8').split('\n')
  expect(lines.find((line) => line !== '' && !line.startsWith('#'))).toBe('*')
})

test.each(['compose.yaml', 'env.example', 'pantau-ovop.service'])('%s names only settings that there are', (file) => {
  const others = ['POSTGRES_PASSWORD', 'POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_INITDB_ARGS', 'NODE_ENV', 'VERSION']
  const known = new Set([...settingNames, ...others, 'BACKUP_FOLDER', 'TLS_FOLDER'])
  const named = [...read(file).matchAll(/^ *(?:#.*|(?:Environment=)?([A-Z][A-Z_]+)[=:].*)$|\$\{([A-Z_]+)[:}]/gm)]
  const names = named.flatMap(([, line, use]) => line ?? use ?? []).filter((name) => /^[A-Z_]+$/.test(name))
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => !known.has(name))).toEqual([])
})

test('the processes of the compose file share one home, whole: restoring renames folders in it', () => {
  const home = /^ENV .*PANTAU_HOME=(\S+)/m.exec(dockerfile)?.[1] ?? '–'
  expect(dockerfile).toContain(`VOLUME ${home}\n`)
  const mounts = [...read('compose.yaml').matchAll(/^ {4}- \S+?:(\/[^:\s]+)(?::ro)?$/gm)].map(([, place]) => place)
  expect(mounts.filter((place) => place?.startsWith(home))).toEqual([home])
})

test('a process is given the time that it takes at most to end', () => {
  const drain = Number(/DRAIN_SECONDS: '(\d+)'/.exec(read('compose.yaml'))?.[1])
  const graces = [
    /stop_grace_period: (\d+)s/.exec(read('compose.yaml')),
    /TimeoutStopSec=(\d+)/.exec(read('pantau-ovop.service')),
  ]
  for (const grace of graces) expect(Number(grace?.[1])).toBeGreaterThanOrEqual(drain + 35 + 10)
})
