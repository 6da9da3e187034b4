export const nodeFlags: readonly string[]
export function nodeFlagsFor(environment: { DATABASE_URL?: string | undefined }): readonly string[]
