import { handOver, hasPostOffice } from '~/documents/post-office.server'
import { noticeLetter } from '~/documents/notice-letter'
import { letterFacts } from '~/notices/letters.server'
import {
  type ClaimedLetter,
  type Delivery,
  messageIdOf,
  pauseAfter,
  type WrittenLetter,
} from '~/notices/outbox'
import { claimLetters, markSending, settle, settleClaims, settleDelivery } from '~/notices/outbox.sql.server'
import { dayOf } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { environment } from '~/platform/environment.server'
import { giveBack, takeLease } from '~/platform/leases.sql.server'
import { log } from '~/platform/log.server'
import { type Worker } from './daily-work.server'

const LEASE = 'letters'
/** Longer than a mail server may hang over one letter. */
const LEASE_SECONDS = 120
const AT_ONCE = 5
const BATCH = 50
const PAUSE = 'mail.pause'

export type Posted = { kind: 'busy' | 'paused' } | ({ kind: 'posted' } & Record<Outcome, number>)
type Outcome = Delivery['kind'] | 'skipped' | 'kept'

/**
 * Sends the letters that are due, under a lease of its own: a slow mail server holds up nothing else. Each letter asks
 * where its reader stands at the moment of sending. A server that does not answer is left alone for a while.
 */
export async function postLetters(worker: Worker): Promise<Posted> {
  const lease = { name: LEASE, holder: worker.holder }
  const hold = () => takeLease(lease, { at: worker.now(), seconds: LEASE_SECONDS })
  if (await isPaused(worker.now())) return { kind: 'paused' }
  if (!(await hold())) return { kind: 'busy' }
  const tally: Record<Outcome, number> = {
    sent: 0,
    refused: 0,
    later: 0,
    unreachable: 0,
    unknown: 0,
    skipped: 0,
    kept: 0,
  }
  try {
    await settleClaims(worker.holder, worker.now())
    while ((await hold()) && tally.unreachable === 0) {
      const letters = await claimLetters(worker.holder, worker.now(), BATCH)
      if (letters.length === 0) break
      await postAll(letters, worker, tally)
    }
    await noteTheServer(tally, worker.now())
  } finally {
    await giveBack(lease)
  }
  log.info('letters', tally)
  return { kind: 'posted', ...tally }
}

/** A few at a time; once the server does not answer, the rest of the batch goes back as it was. */
async function postAll(
  letters: ClaimedLetter[],
  worker: Worker,
  tally: Record<Outcome, number>,
): Promise<void> {
  const left = [...letters]
  const one = async () => {
    for (let letter = left.shift(); letter; letter = left.shift()) {
      const outcome = tally.unreachable > 0 ? await putBack(letter, worker) : await postOne(letter, worker)
      if (outcome) tally[outcome] += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
}

async function putBack(letter: ClaimedLetter, { holder, now }: Worker): Promise<null> {
  await settleDelivery(letter, holder, { kind: 'unreachable', code: 'paused' }, now())
  return null
}

async function postOne(letter: ClaimedLetter, { holder, now }: Worker): Promise<Outcome | null> {
  const facts = await letterFacts(letter, { at: now(), today: dayOf(now()) })
  if (!facts) {
    await settle(letter.id, holder, 'skipped', now())
    return 'skipped'
  }
  const { origin } = environment()
  const written = noticeLetter(facts, origin)
  if (!(await markSending(letter.id, holder, written))) return null
  if (!hasPostOffice()) {
    await settle(letter.id, holder, 'kept', now())
    return 'kept'
  }
  const delivery = await deliver(letter, written, origin)
  await settleDelivery(letter, holder, delivery, now())
  if (delivery.kind !== 'sent')
    log.error('letterNotSent', { letter: letter.id, kind: delivery.kind, code: delivery.code })
  return delivery.kind
}

const deliver = ({ id }: ClaimedLetter, written: WrittenLetter, origin: string): Promise<Delivery> =>
  handOver({ ...written, messageId: messageIdOf(id, origin) })

interface Pause {
  until: string
  failures: number
}

async function pauseNow(): Promise<Pause | null> {
  const row = await db().setting.findUnique({ where: { key: PAUSE } })
  return row && (JSON.parse(row.value) as Pause)
}

async function isPaused(at: Date): Promise<boolean> {
  const pause = await pauseNow()
  return pause !== null && at < new Date(pause.until)
}

/** Longer and longer while the server stays away; forgotten once it has taken a letter. */
async function noteTheServer({ sent, unreachable }: Record<Outcome, number>, at: Date): Promise<void> {
  if (unreachable === 0) {
    if (sent > 0) await db().setting.deleteMany({ where: { key: PAUSE } })
    return
  }
  const failures = ((await pauseNow())?.failures ?? 0) + 1
  const value = JSON.stringify({ until: pauseAfter(failures, at).toISOString(), failures })
  await db().setting.upsert({
    where: { key: PAUSE },
    create: { key: PAUSE, value, updatedAt: at },
    update: { value, updatedAt: at },
  })
}
