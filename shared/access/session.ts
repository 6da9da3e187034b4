import type { Actor } from './role.ts'

/** A signed-in person, and what they must do before anything else. */
export type Session = { actor: Actor; mustChangePassword: boolean; needsTwoFactor: boolean }
