const MINUTE = 60_000

/** A session ends after a working day, however busy it was. */
export const LONGEST_SESSION_HOURS = 12
/** lastSeenAt is written at most this often. */
export const SEEN_EVERY_MS = MINUTE
/** Time to set a new password after a one-time code. */
const SET_PASSWORD_MINUTES = 30

export interface SessionTimes {
  createdAt: Date
  lastSeenAt: Date
}

/** Minutes without a request after which a session ends: staff see others' data, and a shared machine changes hands. */
export function idleMinutes({ staff, sharedDevice }: { staff: boolean; sharedDevice: boolean }): number {
  if (staff) return sharedDevice ? 15 : 30
  return sharedDevice ? 30 : 120
}

/** Whether a session has ended by age or idleness; the limit itself is still inside. */
export function hasEnded(
  session: SessionTimes & { mustSetPassword: boolean; sharedDevice: boolean },
  { staff, at }: { staff: boolean; at: Date },
): boolean {
  const idle = session.mustSetPassword
    ? SET_PASSWORD_MINUTES
    : idleMinutes({ staff, sharedDevice: session.sharedDevice })
  const age = at.getTime() - session.createdAt.getTime()
  const silence = at.getTime() - session.lastSeenAt.getTime()
  return silence > idle * MINUTE || age > LONGEST_SESSION_HOURS * 60 * MINUTE
}

/** Whether this request is to be noted as the session's latest. */
export function isDueToBeSeen(session: SessionTimes, at: Date): boolean {
  return at.getTime() - session.lastSeenAt.getTime() >= SEEN_EVERY_MS
}
