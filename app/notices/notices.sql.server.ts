import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { type NoticeView } from './notice'
import { type NoticeRow, noticeViews } from './notice-views.server'

export const NOTICES_PER_PAGE = 30

const COLUMNS = `"id", "kind", "data", "path", "senderId", "createdAt", "readAt"`

/** How many notices of a person are unread: asked on every page. */
export async function unreadNotices(officialId: string): Promise<number> {
  const row = await sql.one<{ count: number }>(
    'SELECT COUNT(*) AS "count" FROM "Notice" WHERE "officialId" = ? AND "readAt" IS NULL',
    officialId,
  )
  return Number(row?.count ?? 0)
}

export interface NoticePage {
  notices: NoticeView[]
  all: number
  page: number
  pages: number
}

/** One page of a person's own notices, the newest first. */
export async function noticesOf(officialId: string, page: number, today: Day): Promise<NoticePage> {
  const counted = await sql.one<{ count: number }>(
    'SELECT COUNT(*) AS "count" FROM "Notice" WHERE "officialId" = ?',
    officialId,
  )
  const all = Number(counted?.count ?? 0)
  const pages = Math.max(1, Math.ceil(all / NOTICES_PER_PAGE))
  const shown = page <= pages ? page : 1
  const rows = await sql.all<NoticeRow>(
    `SELECT ${COLUMNS} FROM "Notice" WHERE "officialId" = ? ORDER BY "createdAt" DESC, "id" LIMIT ? OFFSET ?`,
    officialId,
    NOTICES_PER_PAGE,
    (shown - 1) * NOTICES_PER_PAGE,
  )
  return { notices: await noticeViews(rows, today), all, page: shown, pages }
}

/** Where a notice of the person's own leads, marking it as read; null for anyone else. */
export async function openNotice(officialId: string, id: string, at: Date): Promise<string | null> {
  const row = await sql.one<{ path: string; readAt: unknown }>(
    'SELECT "path", "readAt" FROM "Notice" WHERE "id" = ? AND "officialId" = ?',
    id,
    officialId,
  )
  if (row && row.readAt === null) {
    await sql.write((run) =>
      run.run('UPDATE "Notice" SET "readAt" = ? WHERE "id" = ? AND "readAt" IS NULL', sql.instant(at), id),
    )
  }
  return row?.path ?? null
}

/** Marks all of a person's notices as read. */
export async function readAllNotices(officialId: string, at: Date): Promise<void> {
  await sql.write((run) =>
    run.run(
      'UPDATE "Notice" SET "readAt" = ? WHERE "officialId" = ? AND "readAt" IS NULL',
      sql.instant(at),
      officialId,
    ),
  )
}

/** What a letter tells, in the order in which it came about. */
export async function noticesOfLetter(letterId: string, today: Day): Promise<NoticeView[]> {
  const rows = await sql.all<NoticeRow>(
    `SELECT ${COLUMNS} FROM "Notice" WHERE "letterId" = ? ORDER BY "createdAt", "id"`,
    letterId,
  )
  return noticeViews(rows, today)
}
