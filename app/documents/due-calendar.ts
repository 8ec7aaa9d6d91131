import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator'
import { isLocale } from '~/i18n/locale'
import { translator } from '~/i18n/translator'
import type { DueDay } from '~/notices/calendar.server'
import { addDays } from '~/platform/calendar'

/** One's own due days as a calendar that phones and mail programs can follow: whole days, with a bell the day before. */
export function dueCalendar(
  { dueDays, language }: { dueDays: readonly DueDay[]; language: string },
  { origin, at }: { origin: string; at: Date },
): string {
  const t = translator(isLocale(language) ? language : 'vi')
  const calendar = ical({
    name: t('notices.calendar.name'),
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * 3600,
  })
  for (const { enrolmentId, courseSlug, courseTitle, dueOn } of dueDays) {
    const event = calendar.createEvent({
      id: `${enrolmentId}@${new URL(origin).hostname}`,
      summary: t('notices.calendar.due', { course: courseTitle }),
      start: utcDay(dueOn),
      end: utcDay(addDays(dueOn, 1)),
      allDay: true,
      stamp: at,
      url: `${origin}/khoa-hoc/${courseSlug}`,
    })
    event.createAlarm({ type: ICalAlarmType.display, trigger: 16 * 3600 })
  }
  return calendar.toString()
}

/** A whole day has no time zone. */
const utcDay = (day: string) => new Date(`${day}T00:00:00Z`)
