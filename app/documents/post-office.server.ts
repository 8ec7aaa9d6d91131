import { createTransport, type Transporter } from 'nodemailer'
import { environment } from '~/platform/environment.server'
import { log } from '~/platform/log.server'

export interface Letter {
  to: string
  subject: string
  text: string
}

/** A mail server that hangs is given up; nobody waits for it. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

const underWay = new Set<Promise<void>>()
const held: { url?: string; transport?: Transporter } = {}

export const hasPostOffice = () => environment().smtpUrl !== null

/** Hands a letter over without waiting for its delivery. Call it after the transaction that it tells of. */
export function post(letter: Letter): void {
  const { smtpUrl, mailFrom } = environment()
  if (!smtpUrl) return
  const sending = transport(smtpUrl)
    .sendMail({ from: mailFrom, ...letter })
    .then(
      () => log.info('mailSent'),
      (error: unknown) => log.error('mailNotSent', { code: codeOf(error) }),
    )
    .finally(() => underWay.delete(sending))
  underWay.add(sending)
}

/** Waits for letters being handed over; for shutting down. */
export async function lettersHandedOver(): Promise<void> {
  await Promise.all(underWay)
}

function transport(url: string): Transporter {
  if (held.url !== url || !held.transport) {
    held.url = url
    held.transport = createTransport({ url, ...TIMEOUTS } as never)
  }
  return held.transport
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
