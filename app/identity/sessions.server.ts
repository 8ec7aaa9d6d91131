import { type DbOrTx, db, type Tx } from '~/platform/database.server'
import { type Day, dayOf } from '~/platform/calendar'
import { log } from '~/platform/log.server'
import { lucia, luciaIn, sessionIdOf } from './lucia.server'
import { hasEnded, isDueToBeSeen } from './session-limits'
import { touchSession } from './sessions.sql.server'
import { isStaff, powersOn, type Viewer } from './viewer'

export interface OpenedSession {
  /** Goes into the cookie and nowhere else. */
  token: string
  sharedDevice: boolean
}

export type FoundSession = { kind: 'signedIn'; viewer: Viewer } | { kind: 'mustSetPassword'; viewer: Viewer }

/**
 * Opens a session under a new token (200 random bits).
 * @param token only where a repeated submission has to arrive at the same session (codes.server.ts)
 */
export async function openSession(
  tx: Tx,
  officialId: string,
  options: { at: Date; sharedDevice: boolean; mustSetPassword?: boolean; token?: string },
): Promise<OpenedSession> {
  const { at, sharedDevice, mustSetPassword = false, token } = options
  const attributes = { createdAt: at, lastSeenAt: at, sharedDevice, mustSetPassword }
  const { id } = await luciaIn(tx).createSession(
    officialId,
    attributes,
    token ? { sessionId: token } : undefined,
  )
  return { token: id, sharedDevice }
}

/** The session a token names, if it still holds at this moment; one that has ended is removed. */
export async function findSession(
  token: string,
  at: Date,
  today: Day = dayOf(at),
): Promise<FoundSession | null> {
  const { session, user } = await lucia().validateSession(token)
  if (!session) return null
  const powers = powersOn(user, today)
  const gone = user.leftOn !== null && user.leftOn <= today
  if (gone || hasEnded(session, { staff: isStaff(powers), at })) {
    await lucia().invalidateSession(token)
    return null
  }
  const sessionId = sessionIdOf(token)
  if (isDueToBeSeen(session, at)) await noteSeen(sessionId, at)
  const { staffCode, fullName, honorific, language, textSize, shortcuts } = user
  const profile = { id: user.id, staffCode, fullName, honorific, language, textSize, shortcuts }
  const viewer = { ...profile, ...powers, sessionId, sharedDevice: session.sharedDevice }
  return { kind: session.mustSetPassword ? 'mustSetPassword' : 'signedIn', viewer }
}

/** Pages stay readable while the database cannot be written. */
async function noteSeen(sessionId: string, at: Date): Promise<void> {
  try {
    await touchSession(sessionId, at)
  } catch (error) {
    log.error('sessionNotTouched', { reason: error instanceof Error ? error.name : 'unknown' })
  }
}

/** Ends the session a cookie names, if it is one; harmless when it is gone already. */
export async function endSession(tx: Tx, token: string): Promise<void> {
  await luciaIn(tx).invalidateSession(token)
}

/** Ends an official's sessions from the next request on; give the transaction of the act that is the reason. */
export async function endSessionsOf(on: DbOrTx, officialId: string, except?: string): Promise<number> {
  const where = { officialId, ...(except ? { id: { not: except } } : {}) }
  return (await on.session.deleteMany({ where })).count
}

export interface LiveSession {
  id: string
  createdAt: Date
  lastSeenAt: Date
  sharedDevice: boolean
}

/** Sessions of an official that would still open a page, latest first. */
export async function sessionsOf(
  officialId: string,
  { at, staff }: { at: Date; staff: boolean },
): Promise<LiveSession[]> {
  const rows = await db().session.findMany({
    where: { officialId, expiresAt: { gt: at } },
    orderBy: { lastSeenAt: 'desc' },
  })
  return rows
    .filter((session) => !hasEnded(session, { staff, at }))
    .map(({ id, createdAt, lastSeenAt, sharedDevice }) => ({ id, createdAt, lastSeenAt, sharedDevice }))
}
