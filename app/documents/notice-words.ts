import { addressOf } from '~/i18n/address'
import { formatDay } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { type NoticeView } from '~/notices/notice'

/** What page and letter say of a notice, in the same words. */
export interface NoticeWords {
  title: string
  detail: string | null
  /** the one action */
  action: string
  sender: string
}

export function noticeWords(t: Translator, notice: NoticeView, honorific: string): NoticeWords {
  return {
    title: titleOf(t, notice, honorific),
    detail: detailOf(t, notice),
    action: t(`notices.action.${notice.kind}`),
    sender: notice.senderName ?? notice.orderedBy ?? t('notices.system'),
  }
}

function titleOf(t: Translator, notice: NoticeView, honorific: string): string {
  const { kind, data, daysLeft } = notice
  const course = notice.courseTitle ?? ''
  const unit = notice.unitName ?? ''
  switch (kind) {
    case 'assigned':
      return t('notices.assigned', { course })
    case 'dueSoon':
    case 'overdue':
      return courseTitle(t, { course, standing: notice.standing, daysLeft })
    case 'result':
      return t(data.passed ? 'notices.result.passed' : 'notices.result.failed', {
        ...{ course, correct: data.correct ?? 0, total: data.total ?? 0, saved: data.saved ?? 0 },
      })
    case 'regraded':
      return t(data.passed ? 'notices.regraded.passed' : 'notices.regraded.failed', {
        ...{ course, correct: data.correct ?? 0, total: data.total ?? 0 },
      })
    case 'certificate':
      return t('notices.certificate', { course })
    case 'reminded': {
      const { you } = addressOf(honorific, t)
      return t('notices.reminded', { sender: notice.senderName ?? t('notices.system'), you })
    }
    case 'unitWeek':
      return t('notices.unitWeek', {
        ...{ unit, unfinished: data.unfinished ?? 0, overdue: data.overdue ?? 0 },
      })
    case 'urged':
      return t('notices.urged', { unit, unfinished: data.unfinished ?? 0, overdue: data.overdue ?? 0 })
  }
}

type Pressing = { course: string } & Pick<NoticeView, 'standing' | 'daysLeft'>

/** Where the course stands today, not on the day it was told. */
function courseTitle(t: Translator, { course, standing, daysLeft }: Pressing): string {
  if (standing === 'overdue') return t('notices.overdue', { course, count: -(daysLeft ?? 0) })
  if (standing !== 'open' || (daysLeft ?? 0) < 0) return t('notices.settled', { course })
  return daysLeft === 0
    ? t('notices.dueToday', { course })
    : t('notices.dueSoon', { course, count: daysLeft ?? 0 })
}

function detailOf(t: Translator, { kind, dueOn, text }: NoticeView): string | null {
  if (kind === 'reminded' || kind === 'urged') return text
  const dated = kind === 'assigned' || kind === 'dueSoon' || kind === 'overdue'
  return dated && dueOn ? t('notices.due', { day: formatDay(dueOn, t.locale) }) : null
}
