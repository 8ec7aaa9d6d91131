import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia'
import { db, type DbOrTx, type Tx } from '~/platform/database.server'
import { environment } from '~/platform/environment.server'
import { sha256 } from '~/platform/ids.server'
import { sessionCookieName } from './session-cookie.server'
import { LONGEST_SESSION_HOURS } from './session-limits'
import { type OfficialRow, type SessionRow, sessionAndOfficial } from './sessions.sql.server'

type SessionAttributes = Omit<SessionRow, 'officialId' | 'expiresAt'>

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, OfficialRow>
    DatabaseSessionAttributes: SessionAttributes
    DatabaseUserAttributes: OfficialRow
  }
}

/** A session's row is named by the hash of its token, so the database never holds what a cookie needs. */
export const sessionIdOf = (token: string): string => sha256(token)

/** Lucia's questions answered from our tables. Every act is idempotent: a race with another sign-out is no error. */
export function sessionAdapter(on: () => DbOrTx = db): Adapter {
  const toSession = ({ officialId, expiresAt, ...attributes }: SessionRow, id: string): DatabaseSession => ({
    id,
    userId: officialId,
    expiresAt,
    attributes,
  })
  return {
    async getSessionAndUser(token) {
      const found = await sessionAndOfficial(sessionIdOf(token))
      if (!found) return [null, null]
      return [toSession(found.session, token), { id: found.official.id, attributes: found.official }]
    },
    async getUserSessions(officialId) {
      const rows = await on().session.findMany({ where: { officialId } })
      return rows.map(({ id, ...row }) => toSession(row, id))
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      const row = { officialId: userId, expiresAt, ...attributes }
      await on().session.upsert({
        where: { id: sessionIdOf(id) },
        create: { id: sessionIdOf(id), ...row },
        update: {},
      })
    },
    async updateSessionExpiration(token, expiresAt) {
      await on().session.updateMany({ where: { id: sessionIdOf(token) }, data: { expiresAt } })
    },
    async deleteSession(token) {
      await on().session.deleteMany({ where: { id: sessionIdOf(token) } })
    },
    async deleteUserSessions(officialId) {
      await on().session.deleteMany({ where: { officialId } })
    },
    async deleteExpiredSessions() {
      throw new Error('Lucia would read a clock: housekeeping.server.ts does this at a given time')
    },
  }
}

type OurLucia = Lucia<SessionAttributes, OfficialRow>
let current: OurLucia | undefined

export function lucia(): OurLucia {
  current ??= luciaOn(sessionAdapter())
  return current
}

/** Lucia inside a transaction, so that a session and its audit entry come together. */
export const luciaIn = (tx: Tx): OurLucia => luciaOn(sessionAdapter(() => tx))

function luciaOn(adapter: Adapter): OurLucia {
  // Lucia renews at half its lifetime; ours are stricter (session-limits.ts), so that moment never comes.
  return new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(2 * LONGEST_SESSION_HOURS, 'h'),
    sessionCookie: {
      name: sessionCookieName(),
      attributes: { secure: environment().secure, sameSite: 'lax' },
    },
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  })
}
