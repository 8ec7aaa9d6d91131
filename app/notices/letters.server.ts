import { standingOn } from '~/learning/enrolment-state'
import { type Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { type Now, unspokenOf } from './gathering.sql.server'
import { latestOfEach, pathOfLetter, stillToTell } from './letters'
import { type NoticeView } from './notice'
import { noticesOfLetter } from './notices.sql.server'
import { type Addressee, type ClaimedLetter } from './outbox'

/** What a letter says and to whom, asked at the moment of sending. */
export interface LetterFacts {
  to: Addressee
  notices: NoticeView[]
  path: string
  /** the words of a reminder by hand */
  byHand: { subject: string; text: string } | null
}

/** Null when there is nothing left to say, or nobody to say it to. */
export async function letterFacts(
  { id, officialId, kind }: Pick<ClaimedLetter, 'id' | 'officialId' | 'kind'>,
  { at, today }: Now,
): Promise<LetterFacts | null> {
  const official = await db().official.findUnique({ where: { id: officialId } })
  if (!official?.email || (official.leftOn !== null && official.leftOn <= today)) return null
  const { fullName, honorific, language, email } = official
  const told = await noticesOfLetter(id, today)
  const hand = kind === 'byHand' ? told.filter(({ kind }) => kind === 'reminded' || kind === 'urged') : told
  const unspoken = await unspokenOf(
    hand.flatMap(({ data }) => data.enrolmentId ?? []),
    at,
  )
  const notices = latestOfEach(stillToTell(hand, unspoken))
  if (notices.length === 0 || (kind === 'byHand' && !(await owesAnything(officialId, notices, today))))
    return null
  const to = { officialId, fullName, honorific, language, email }
  return { to, notices, path: pathOfLetter(notices), byHand: await wordsOf(kind, notices) }
}

/** Who finished between the head's press and the sending is not reminded any more. */
async function owesAnything(
  officialId: string,
  notices: readonly NoticeView[],
  today: Day,
): Promise<boolean> {
  if (notices.some(({ kind }) => kind === 'urged')) return true
  const left = await db().enrolment.findMany({ where: { officialId, completedOn: null } })
  return left.some((enrolment) => ['open', 'overdue', 'unassigned'].includes(standingOn(enrolment, today)))
}

async function wordsOf(kind: ClaimedLetter['kind'], [notice]: readonly NoticeView[]) {
  const id = notice?.data.reminderId
  if (kind !== 'byHand' || !id) return null
  return db().reminder.findUnique({ where: { id }, select: { subject: true, text: true } })
}
