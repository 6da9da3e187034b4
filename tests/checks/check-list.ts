export type Check = { name: string; command: string[] }

/** Every check but the tests: each a program of its own that fails with what is wrong, run in the project's folder. */
export const staticChecks = [
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '-p', '.', '--pretty', 'false'] },
  { name: 'lint', command: ['node_modules/oxlint/bin/oxlint', '--format=unix'] },
  { name: 'format', command: ['node_modules/oxfmt/bin/oxfmt', '--check'] },
  { name: 'architecture', command: ['tests/checks/check-architecture.ts'] },
  { name: 'dead code', command: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'words', command: ['tests/checks/check-words.ts'] },
  { name: 'texts', command: ['tests/checks/check-texts.ts'] },
  { name: 'doc paths', command: ['tests/checks/check-doc-paths.ts'] },
  { name: 'file sizes', command: ['tests/checks/check-file-sizes.ts'] },
] as const satisfies Check[]

export const clientBuild: Check = { name: 'client build', command: ['server/start/build-client.ts'] }
export const clientSize: Check = { name: 'client size', command: ['node_modules/size-limit/bin.js'] }
