import { z } from 'zod'
import { StartError } from '#server/errors.ts'
import type { BackupKeep } from '#shared/backup/kept-backups.ts'

const environmentSchema = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().min(1).default('0.0.0.0'),
    PANTAU_HOME: z.string().min(1),
    DATABASE_URL: z
      .string()
      .regex(
        /^postgres(ql)?:\/\/./,
        'must be postgres://user:password@host:port/database, with several hosts parted by commas',
      )
      .optional(),
    AUTH_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
    TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
    TILE_URL: z.url({ protocol: /^https?$/ }).optional(),
    TILE_ATTRIBUTION: z.string().max(300).default(''),
    /** Where people open the program: the beginning of every link in e-mail and on paper. */
    PUBLIC_URL: z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^\r\n]*@[^\r\n]+$/, 'must be an address, with or without a name: Pantau OVOP <ovop@example.go.id>')
      .max(200)
      .optional(),
    /** Where backups are kept; `backups` in the home when it is not set. */
    BACKUP_DIR: z.string().min(1).optional(),
    BACKUP_KEEP: z
      .string()
      .regex(/^(off|\d{1,3},\d{1,3},\d{1,3})$/, 'must be days,weeks,months as in 7,5,12, or off')
      .default('7,5,12')
      .transform(toBackupKeep),
    BACKUP_KEY: z.string().min(16, 'must be at least 16 characters').optional(),
    /** Lets a watcher from elsewhere read `/metrics`. */
    METRICS_TOKEN: z.string().min(16, 'must be at least 16 characters').optional(),
    /** How long a stopped program still takes requests, so that a balancer learns of it from `/readyz`. */
    DRAIN_SECONDS: z.coerce.number().int().min(0).max(120).default(0),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  })
  .refine(({ SMTP_URL, PUBLIC_URL }) => SMTP_URL === undefined || PUBLIC_URL !== undefined, {
    path: ['PUBLIC_URL'],
    message: 'must be set where SMTP_URL is: e-mail holds links',
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    message: 'must be set where SMTP_URL is: the sender of e-mail',
  })

export type Environment = z.infer<typeof environmentSchema>

/** Every setting that the program knows. */
export const settingNames: readonly string[] = Object.keys(environmentSchema.shape)

/**
 * Reads the settings, once, at the start. `home` is the folder where none is set.
 * @throws StartError listing every setting that cannot be used.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv, { home } = { home: 'var' }): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse({ PANTAU_HOME: home, ...given })
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new StartError(`Pengaturan lingkungan tidak dapat dipakai:\n${problems.join('\n')}`)
}

/** `off`: no backup is made by itself. */
function toBackupKeep(text: string): BackupKeep | 'off' {
  if (text === 'off') return 'off'
  const [days = 0, weeks = 0, months = 0] = text.split(',').map(Number)
  return { days, weeks, months }
}
