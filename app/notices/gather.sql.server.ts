import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { assignedNotice, ladderNotice, NEWS_FOR_DAYS, type TellableEnrolment } from './gathering'
import {
  keepNotices,
  newCertificates,
  nextStretch,
  type Now,
  raisedResults,
  type Stretch,
  tellableEnrolments,
  timedResults,
  toldAlready,
} from './gathering.sql.server'
import { type NewNotice } from './notice'

const DAY_MS = 86_400_000
const ROWS_AT_ONCE = 500

/** What happened in the last days and was not told yet: courses given, tests the clock handed in, results raised, certificates. */
export async function gatherNews({ at, today }: Now, onward: () => Promise<void>): Promise<number> {
  const since = new Date(at.getTime() - NEWS_FOR_DAYS * DAY_MS)
  let kept = await keep(await timedResults(since), at)
  kept += await keep(await raisedResults(since), at)
  kept += await keep(await newCertificates(since), at)
  await everyStretch(onward, async (stretch) => {
    kept += await keep(noticesOf(await tellableEnrolments(stretch, { at, today }), today, assignedNotice), at)
  })
  return kept
}

/** The reminders of a stretch of people on a day, those told already left out. */
export async function newReminders(stretch: Stretch, now: Now): Promise<NewNotice[]> {
  return untold(noticesOf(await tellableEnrolments(stretch, now), now.today, ladderNotice))
}

/** Walks through everyone; `onward` is called before each stretch: to hold on to the lease, to let others breathe. */
export async function everyStretch(
  onward: () => Promise<void>,
  work: (stretch: Stretch) => Promise<void>,
): Promise<void> {
  let stretch = await nextStretch('')
  while (stretch) {
    await onward()
    await work(stretch)
    stretch = await nextStretch(stretch.upTo)
  }
}

type Rule = (enrolment: TellableEnrolment, today: Day) => NewNotice | null

function noticesOf(enrolments: readonly TellableEnrolment[], today: Day, rule: Rule): NewNotice[] {
  return enrolments.flatMap((enrolment) => rule(enrolment, today) ?? [])
}

async function untold(notices: NewNotice[]): Promise<NewNotice[]> {
  const told = await toldAlready(notices.map(({ key }) => key))
  return notices.filter(({ key }) => !told.has(key))
}

/** Short writes: others who write wait for five hundred rows at most. */
async function keep(notices: NewNotice[], at: Date): Promise<number> {
  const fresh = await untold(notices)
  let kept = 0
  for (let from = 0; from < fresh.length; from += ROWS_AT_ONCE) {
    kept += await sql.write((run) => keepNotices(run, fresh.slice(from, from + ROWS_AT_ONCE), at))
  }
  return kept
}
