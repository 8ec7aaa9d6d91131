import { sql } from '~/platform/sql.server'
import { type DatedHeadship, type Grant } from './viewer'

export interface SessionRow {
  officialId: string
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
  sharedDevice: boolean
  mustSetPassword: boolean
}

export interface OfficialRow {
  id: string
  staffCode: string
  fullName: string
  honorific: string
  language: string
  textSize: string
  shortcuts: boolean
  leftOn: string | null
  grants: Grant[]
  headships: DatedHeadship[]
}

type Stored<Row, Dates extends keyof Row, Flags extends keyof Row> = Omit<Row, Dates | Flags> &
  Record<Dates, string | Date> &
  Record<Flags, number | boolean>

type Found = Stored<
  SessionRow,
  'createdAt' | 'lastSeenAt' | 'expiresAt',
  'sharedDevice' | 'mustSetPassword'
> &
  Stored<Omit<OfficialRow, 'grants' | 'headships' | 'id'>, never, 'shortcuts'> &
  StoredPowers

/** Spans go along as text and are judged by powersOn(), so the statement knows no day. */
export const POWERS_SQL = `
         (SELECT string_agg(g."role" || '|' || COALESCE(g."unitId", '') || '|' || g."from" || '|' || COALESCE(g."to", ''), ';')
            FROM "RoleGrant" g WHERE g."officialId" = o."id") AS "grants",
         (SELECT string_agg(h."kind" || '|' || h."unitId" || '|' || h."from" || '|' || COALESCE(h."to", ''), ';')
            FROM "Headship" h WHERE h."officialId" = o."id") AS "headships"`

export interface StoredPowers {
  grants: string | null
  headships: string | null
}

export const readPowers = ({ grants, headships }: StoredPowers) => ({
  grants: pieces(grants).map(readGrant),
  headships: pieces(headships).map(readHeadship),
})

const SESSION_AND_OFFICIAL = `
  SELECT s."officialId", s."createdAt", s."lastSeenAt", s."expiresAt", s."sharedDevice", s."mustSetPassword",
         o."staffCode", o."fullName", o."honorific", o."language", o."textSize", o."shortcuts", o."leftOn",${POWERS_SQL}
    FROM "Session" s JOIN "Official" o ON o."id" = s."officialId"
   WHERE s."id" = ?`

/** The session with this id (the token's hash) and its official, in one look-up. */
export async function sessionAndOfficial(
  id: string,
): Promise<{ session: SessionRow; official: OfficialRow } | null> {
  const row = await sql.one<Found>(SESSION_AND_OFFICIAL, id)
  if (!row) return null
  return {
    session: {
      officialId: row.officialId,
      createdAt: sql.toDate(row.createdAt),
      lastSeenAt: sql.toDate(row.lastSeenAt),
      expiresAt: sql.toDate(row.expiresAt),
      sharedDevice: Boolean(row.sharedDevice),
      mustSetPassword: Boolean(row.mustSetPassword),
    },
    official: {
      id: row.officialId,
      staffCode: row.staffCode,
      fullName: row.fullName,
      honorific: row.honorific,
      language: row.language,
      textSize: row.textSize,
      shortcuts: Boolean(row.shortcuts),
      leftOn: row.leftOn,
      ...readPowers(row),
    },
  }
}

/** Notes a session's latest request; never moves the time backwards. */
export async function touchSession(id: string, at: Date): Promise<void> {
  const now = sql.instant(at)
  await sql.write((run) =>
    run.run('UPDATE "Session" SET "lastSeenAt" = ? WHERE "id" = ? AND "lastSeenAt" < ?', now, id, now),
  )
}

const pieces = (text: string | null) => (text ? text.split(';').map((piece) => piece.split('|')) : [])

function readGrant([role, unitId, from, to]: string[]): Grant {
  return { role: role as Grant['role'], unitId: unitId || null, from: from ?? '', to: to || null }
}

function readHeadship([kind, unitId, from, to]: string[]): DatedHeadship {
  return { kind: kind as DatedHeadship['kind'], unitId: unitId ?? '', from: from ?? '', to: to || null }
}
