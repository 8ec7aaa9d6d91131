import { createHash } from 'node:crypto'
import { z } from 'zod'

const whole = (least: number, most: number) => {
  const message = `phải là số nguyên từ ${least} đến ${most}`
  return z.coerce.number({ message }).int({ message }).min(least, { message }).max(most, { message })
}

const settings = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, 'phải bắt đầu bằng file: hoặc postgresql://')
    .default('file:./data/liem-chinh.db'),
  APP_MODE: z.enum(['demo', 'live'], { message: 'phải là demo hoặc live' }).default('demo'),
  HOST: z.string().min(1).optional(),
  PORT: whole(0, 65_535).default(3000),
  ORIGIN: z.url({ protocol: /^https?$/, message: 'phải là địa chỉ http:// hoặc https://' }).optional(),
  SECRET: z.string().min(32, 'phải có ít nhất 32 ký tự').optional(),
  PROXIES: whole(0, 5).default(0),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'phải bắt đầu bằng smtp:// hoặc smtps://')
    .optional(),
  MAIL_FROM: z
    .string()
    .min(3, 'phải là một địa chỉ thư')
    .default('Liêm chính công vụ <khong-tra-loi@localhost>'),
  DAILY_WORK: z.enum(['on', 'off'], { message: 'phải là on hoặc off' }).default('on'),
  LOG: z.enum(['info', 'error', 'silent'], { message: 'phải là info, error hoặc silent' }).default('info'),
})

export interface Environment {
  databaseUrl: string
  mode: 'demo' | 'live'
  host: string
  port: number
  /** The public address, without a trailing slash: in QR codes, mail and the same-origin check. */
  origin: string
  /** Keys one-time codes and held posts. */
  secret: string
  /** How many proxies stand in front and may set X-Forwarded-*. */
  proxies: number
  /** Whether the browser reaches us by TLS. */
  secure: boolean
  smtpUrl: string | null
  mailFrom: string
  /** Whether this server does the daily work by itself. */
  dailyWork: boolean
  log: 'info' | 'error' | 'silent'
}

export class WrongSetting extends Error {}

/**
 * Reads the settings from environment variables (docs/operations.md lists them).
 * @throws WrongSetting naming every setting that cannot be used and why.
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const filled = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(filled)
  if (!parsed.success) {
    throw new WrongSetting(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    )
  }
  const s = parsed.data
  if (s.APP_MODE === 'live' && !s.SECRET)
    throw new WrongSetting('SECRET: bắt buộc ở chế độ live, ít nhất 32 ký tự')
  if (s.APP_MODE === 'live' && !s.ORIGIN)
    throw new WrongSetting('ORIGIN: bắt buộc ở chế độ live, là địa chỉ công khai của hệ thống')
  const host = s.HOST ?? '127.0.0.1'
  if (s.APP_MODE === 'demo' && !isLoopback(host)) {
    throw new WrongSetting(
      'HOST: chế độ demo chỉ nhận kết nối từ chính máy này (127.0.0.1, ::1 hoặc localhost)',
    )
  }
  if (s.APP_MODE === 'demo' && s.SMTP_URL && !isLoopback(new URL(s.SMTP_URL).hostname)) {
    throw new WrongSetting(
      'SMTP_URL: chế độ demo không gửi thư ra ngoài, chỉ tới máy chủ thư trên chính máy này',
    )
  }
  const origin = (s.ORIGIN ?? `http://localhost:${s.PORT}`).replace(/\/+$/, '')
  return {
    databaseUrl: s.DATABASE_URL,
    mode: s.APP_MODE,
    host,
    port: s.PORT,
    origin,
    // A demo province holds nothing secret; its key need only stay the same between restarts.
    secret: s.SECRET ?? createHash('sha256').update(`demo:${s.DATABASE_URL}`).digest('hex'),
    proxies: s.PROXIES,
    secure: origin.startsWith('https://'),
    smtpUrl: s.SMTP_URL ?? null,
    mailFrom: s.MAIL_FROM,
    dailyWork: s.DAILY_WORK === 'on',
    log: s.LOG,
  }
}

let current: Environment | undefined

/** The settings of this process, read once. */
export function environment(): Environment {
  current ??= readEnvironment(process.env)
  return current
}

/** The port that PORT=0 turned out to be: the address in links and QR codes names it. */
export function settlePort(port: number): void {
  const asked = environment()
  if (asked.port !== 0) return
  current = { ...asked, port, origin: asked.origin.replace(/:0$/, `:${port}`) }
}

/** The next `environment()` reads the variables again. */
export function forgetEnvironment(): void {
  current = undefined
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}
