import { standingOn } from '~/learning/enrolment-state'
import { officialNames } from '~/organisation/official-names.server'
import { type Day, daysBetween } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { type NoticeData, type NoticeKind, type NoticeView } from './notice'

export interface NoticeRow {
  id: string
  kind: string
  data: string
  path: string
  senderId: string | null
  createdAt: string | Date
  readAt: string | Date | null
}

/** Notices with the names they speak of and where their enrolments stand today. */
export async function noticeViews(rows: readonly NoticeRow[], today: Day): Promise<NoticeView[]> {
  if (rows.length === 0) return []
  const parsed = rows.map((row) => ({ ...row, data: JSON.parse(row.data) as NoticeData }))
  const ids = (pick: (data: NoticeData) => string | undefined) => [
    ...new Set(parsed.flatMap(({ data }) => pick(data) ?? [])),
  ]
  const [courses, campaigns, units, reminders, enrolments, senders] = await Promise.all([
    courseTitles(ids((data) => data.courseId)),
    namesById(
      'campaign',
      ids((data) => data.campaignId),
    ),
    namesById(
      'unit',
      ids((data) => data.unitId),
    ),
    namesById(
      'reminder',
      ids((data) => data.reminderId),
    ),
    enrolmentFacts(ids((data) => data.enrolmentId)),
    officialNames(rows.map(({ senderId }) => senderId)),
  ])
  return parsed.map(({ data, senderId, readAt, createdAt, ...row }) => {
    const facts = enrolments.get(data.enrolmentId ?? '')
    const dueOn = facts?.dueOn ?? null
    return {
      ...row,
      kind: row.kind as NoticeKind,
      data,
      createdAt: new Date(createdAt),
      read: readAt !== null,
      courseTitle: courses.get(data.courseId ?? '') ?? null,
      orderedBy: campaigns.get(data.campaignId ?? '') ?? null,
      unitName: units.get(data.unitId ?? '') ?? null,
      text: reminders.get(data.reminderId ?? '') ?? null,
      senderName: senders.get(senderId ?? '')?.fullName ?? null,
      standing: facts ? standingOn(facts, today) : null,
      dueOn,
      daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
    }
  })
}

async function courseTitles(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db().course.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      slug: true,
      editions: { orderBy: { number: 'desc' }, take: 1, select: { title: true } },
    },
  })
  return new Map(rows.map(({ id, slug, editions }) => [id, editions[0]?.title ?? slug]))
}

async function namesById(
  what: 'campaign' | 'unit' | 'reminder',
  ids: string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const where = { id: { in: ids } }
  switch (what) {
    case 'campaign': {
      const rows = await db().campaign.findMany({ where, select: { id: true, orderedBy: true } })
      return new Map(rows.map(({ id, orderedBy }) => [id, orderedBy]))
    }
    case 'unit': {
      const rows = await db().unit.findMany({ where, select: { id: true, name: true } })
      return new Map(rows.map(({ id, name }) => [id, name]))
    }
    case 'reminder': {
      const rows = await db().reminder.findMany({ where, select: { id: true, text: true } })
      return new Map(rows.map(({ id, text }) => [id, text]))
    }
  }
}

async function enrolmentFacts(ids: string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await db().enrolment.findMany({ where: { id: { in: ids } } })
  return new Map(rows.map((row) => [row.id, row]))
}
