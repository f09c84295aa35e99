import { z } from 'zod'

const booleanText = z.enum(['0', '1']).optional()

/** Every setting the app reads, with its meaning in `.env.example`. Read lazily: a build needs none of them. */
const schema = z.object({
  DATABASE_URL: z.string().url(),
  MEILI_URL: z.string().url().optional(),
  MEILI_KEY: z.string().optional(),
  MEILI_PREFIX: z
    .string()
    .regex(/^[a-z0-9_]*$/)
    .optional(),
  NEXTAUTH_SECRET: z.string().min(1),
  NEXTAUTH_URL: z.string().url().optional(),
  DATA_DIR: z.string().optional(),
  DEMO: booleanText,
  TRUST_PROXY: booleanText,
  OIDC_ISSUER: z.string().url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().optional(),
  SMTP_URL: z.string().url().optional(),
  MAIL_FROM: z.string().optional(),
  MAIL_IN_ADDRESS: z.email().optional(),
  IMAP_URL: z
    .string()
    .regex(/^imaps?:\/\//)
    .url()
    .optional(),
  MAIL_IN_SECRET: z.string().min(32).optional(),
  PROVIDER_LINK_DAYS: z.coerce.number().int().min(1).max(365).default(30),
  S3_BUCKET_URL: z.string().url().optional(),
  S3_KEY_ID: z.string().optional(),
  S3_SECRET: z.string().optional(),
  S3_REGION: z.string().optional(),
  CONFIRM_REMINDERS: z.coerce.number().int().min(0).max(20).default(3),
  CONFIRM_EVERY_SERVICE_DAYS: z.coerce.number().int().min(1).max(60).default(1),
})

export type Env = z.infer<typeof schema>

let read: Env | undefined

export function env(): Env {
  if (!read) {
    const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
    const result = schema.safeParse(given)
    if (!result.success) {
      throw new Error(
        `Settings are missing or wrong: ${result.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`).join(', ')}`,
      )
    }
    read = result.data
  }
  return read
}
