import { PassThrough } from 'node:stream'
import { createTransport, type Transporter } from 'nodemailer'
import { type Delivery } from '~/notices/outbox'
import { environment } from '~/platform/environment.server'
import { log } from '~/platform/log.server'

export interface Letter {
  to: string
  subject: string
  text: string
  html?: string
  /** the same for the same letter, however often it is handed over */
  messageId?: string
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

/** Hands a letter of the outbox over and says what came of it. Never throws: a mail server is a stranger. */
export async function handOver(letter: Letter): Promise<Delivery> {
  const { smtpUrl, mailFrom } = environment()
  if (!smtpUrl) return { kind: 'unreachable', code: 'noPostOffice' }
  const progress = { handedOver: false }
  try {
    await transport(smtpUrl).sendMail({ from: mailFrom, ...letter, ...{ progress } })
    return { kind: 'sent' }
  } catch (error) {
    return deliveryOf(error, progress.handedOver)
  }
}

/** Waits for letters being handed over; for shutting down. */
export async function lettersHandedOver(): Promise<void> {
  await Promise.all(underWay)
}

interface SmtpError {
  code?: string
  command?: string
  responseCode?: number
}

/** 5xx is for good and 4xx for now; a refused recipient is this letter's trouble, all else is the server's. */
function deliveryOf(error: unknown, handedOver: boolean): Delivery {
  const { command, responseCode } = error as SmtpError
  const code = responseCode ? String(responseCode) : codeOf(error)
  const isThisLetter = command === 'RCPT TO' || command === 'DATA' || codeOf(error) === 'EMESSAGE'
  if (responseCode === undefined) return { kind: handedOver ? 'unknown' : 'unreachable', code }
  if (!isThisLetter || responseCode === 421) return { kind: 'unreachable', code }
  return { kind: responseCode >= 500 ? 'refused' : 'later', code }
}

function transport(url: string): Transporter {
  if (held.url !== url || !held.transport) {
    held.url = url
    held.transport = createTransport({ url, ...TIMEOUTS } as never)
    held.transport.use('stream', noteTheEnd)
  }
  return held.transport
}

/** Once the last byte has gone out, the server may have taken the letter, whatever becomes of the connection. */
function noteTheEnd(
  mail: { data: object; message: { transform(make: () => PassThrough): void } },
  next: () => void,
) {
  const { progress } = mail.data as { progress?: { handedOver: boolean } }
  mail.message.transform(
    () =>
      new PassThrough({
        flush(done) {
          if (progress) progress.handedOver = true
          done()
        },
      }),
  )
  next()
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
