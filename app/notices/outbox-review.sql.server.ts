import { record } from '~/audit/record.server'
import { db, transaction } from '~/platform/database.server'
import { sql } from '~/platform/sql.server'
import { LETTERS_SHOWN, type LetterState } from './outbox'

/** A letter as the administrator sees it. */
export interface ReviewedLetter {
  id: string
  fullName: string
  kind: 'digest' | 'byHand'
  state: LetterState
  trouble: string | null
  tries: number
  createdAt: Date
  settledAt: Date | null
  subject: string | null
  text: string | null
}

const TROUBLED: LetterState[] = ['failed', 'uncertain']

/** How many letters of the last days are in each state. */
export async function countLetters(since: Date): Promise<Partial<Record<LetterState, number>>> {
  const rows = await sql.all<{ state: LetterState; count: number }>(
    'SELECT "state", COUNT(*) AS "count" FROM "Letter" WHERE "createdAt" > ? GROUP BY "state"',
    sql.instant(since),
  )
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
}

/** The newest letters, or only those that did not go out. */
export async function reviewLetters({ troubled }: { troubled: boolean }): Promise<ReviewedLetter[]> {
  const rows = await db().letter.findMany({
    where: troubled ? { state: { in: TROUBLED } } : {},
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: LETTERS_SHOWN,
    include: { official: { select: { fullName: true } } },
  })
  return rows.map(({ official, kind, state, ...row }) => ({
    ...row,
    fullName: official.fullName,
    kind: kind as ReviewedLetter['kind'],
    state: state as LetterState,
  }))
}

/** Until when the mail server is left alone because it did not answer; null while it does. */
export async function mailPausedUntil(at: Date): Promise<Date | null> {
  const row = await db().setting.findUnique({ where: { key: 'mail.pause' } })
  const until = row ? new Date((JSON.parse(row.value) as { until: string }).until) : null
  return until && at < until ? until : null
}

/** Sends a letter again that failed or may not have arrived; false when there is no such letter. */
export function sendAgain(id: string, by: { actorId: string; at: Date }): Promise<boolean> {
  return transaction(async (tx) => {
    const { count } = await tx.letter.updateMany({
      where: { id, state: { in: TROUBLED } },
      data: { state: 'waiting', dueAt: by.at, tries: 0, claimedBy: null, trouble: null },
    })
    if (count === 0) return false
    await record(tx, { kind: 'letterSentAgain', subjectType: 'letter', subjectId: id, data: {} }, by)
    return true
  })
}
