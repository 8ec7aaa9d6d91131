import { randomBytes } from 'node:crypto'
import { record } from '~/audit/record.server'
import { type ScopeViewer } from '~/organisation/scope.server'
import { addDays, type Day, dayOf } from '~/platform/calendar'
import { db, transaction } from '~/platform/database.server'
import { codeOf, newId, sha256 } from '~/platform/ids.server'
import { holderOf, noteUse } from './api-tokens.sql.server'
import { powersOn } from './viewer'

/** As many programs as one person answers for. */
export const MOST_TOKENS = 10

/** So that a secret found somewhere is known for what it is. */
const PREFIX = 'lccv_'
const SECRET_BYTES = 32

export interface TokenView {
  id: string
  name: string
  createdAt: Date
  lastDay: Day
  lastUsedOn: Day | null
}

/** The tokens of a person that still open something, the newest first. */
export function tokensOf(officialId: string, today: Day): Promise<TokenView[]> {
  return db().apiToken.findMany({
    where: { officialId, revokedAt: null, lastDay: { gte: today } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: { id: true, name: true, createdAt: true, lastDay: true, lastUsedOn: true },
  })
}

export type TokenMade = { kind: 'made'; secret: string } | { kind: 'tooMany' }

/** Makes a token: 160 random bits that are shown once; only their hash is kept. */
export function makeToken(
  officialId: string,
  { name, days }: { name: string; days: number },
  at: Date,
): Promise<TokenMade> {
  const secret = PREFIX + codeOf(randomBytes(SECRET_BYTES)).toLowerCase()
  const today = dayOf(at)
  return transaction(async (tx) => {
    const alive = { officialId, revokedAt: null, lastDay: { gte: today } }
    if ((await tx.apiToken.count({ where: alive })) >= MOST_TOKENS) return { kind: 'tooMany' }
    const id = newId()
    const lastDay = addDays(today, days)
    await tx.apiToken.create({
      data: { id, tokenHash: sha256(secret), officialId, name, createdAt: at, lastDay },
    })
    const subject = { subjectType: 'official', subjectId: officialId } as const
    const data = { tokenId: id, lastDay }
    await record(tx, { kind: 'apiTokenMade', ...subject, data }, { actorId: officialId, at })
    return { kind: 'made', secret }
  })
}

/** Ends a token of the person's own. Returns whether there was one to end. */
export function revokeToken(officialId: string, id: string, at: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const { count } = await tx.apiToken.updateMany({
      where: { id, officialId, revokedAt: null },
      data: { revokedAt: at },
    })
    if (count === 0) return false
    const subject = { subjectType: 'official', subjectId: officialId } as const
    await record(
      tx,
      { kind: 'apiTokenRevoked', ...subject, data: { tokenId: id } },
      { actorId: officialId, at },
    )
    return true
  })
}

export interface ApiViewer extends ScopeViewer {
  tokenId: string
}

/** Whoever a token speaks for, with what they may see today; null for a token that opens nothing. */
export async function apiViewer(secret: string, today: Day): Promise<ApiViewer | null> {
  if (!secret.startsWith(PREFIX)) return null
  const holder = await holderOf(sha256(secret), today)
  if (!holder) return null
  await noteUse(holder, today)
  const { roles, headOf } = powersOn(holder, today)
  return { tokenId: holder.tokenId, roles, headOf }
}
