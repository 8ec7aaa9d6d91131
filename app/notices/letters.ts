import { type NoticeView } from './notice'

/** Owed, and not past its day on hold while a correction of it is open. */
const isOwed = ({ standing, daysLeft }: NoticeView) =>
  standing === 'overdue' || (standing === 'open' && (daysLeft === null || daysLeft >= 0))

/**
 * What a letter still has to say, now that it is sent: who has finished, or is exempt, is not reminded, and nobody is of
 * an enrolment whose campaign is not spoken of.
 */
export function stillToTell(notices: readonly NoticeView[], unspoken: ReadonlySet<string>): NoticeView[] {
  return notices.filter(
    (notice) =>
      !['assigned', 'dueSoon', 'overdue'].includes(notice.kind) ||
      (isOwed(notice) && !unspoken.has(notice.data.enrolmentId ?? '')),
  )
}

/** Each course once: its latest word. What was given and is due soon is one piece of news. */
export function latestOfEach(notices: readonly NoticeView[]): NoticeView[] {
  const latest = new Map<string, NoticeView>()
  for (const notice of notices) {
    const about = notice.data.enrolmentId && notice.kind !== 'result' ? notice.data.enrolmentId : notice.id
    const before = latest.get(about)
    if (!before || before.createdAt <= notice.createdAt) latest.set(about, notice)
  }
  return [...latest.values()]
}

/** The one link of a letter: to the item itself, or to the list when there are several. */
export function pathOfLetter(notices: readonly NoticeView[]): string {
  const [only] = notices
  return only && notices.length === 1 ? `/thong-bao/${only.id}` : '/thong-bao'
}
