import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { POWERS_SQL, readPowers, type StoredPowers } from './sessions.sql.server'
import { type DatedHeadship, type Grant } from './viewer'

export interface TokenHolder {
  tokenId: string
  officialId: string
  lastUsedOn: Day | null
  grants: Grant[]
  headships: DatedHeadship[]
}

/** Whose a token is, by its hash, while it opens anything: not revoked, not run out, its holder not gone. */
export async function holderOf(tokenHash: string, today: Day): Promise<TokenHolder | null> {
  const row = await sql.one<Omit<TokenHolder, 'grants' | 'headships'> & StoredPowers>(
    `SELECT t."id" AS "tokenId", t."officialId", t."lastUsedOn",${POWERS_SQL}
     FROM "ApiToken" t JOIN "Official" o ON o."id" = t."officialId"
     WHERE t."tokenHash" = ? AND t."revokedAt" IS NULL AND t."lastDay" >= ?
       AND (o."leftOn" IS NULL OR o."leftOn" > ?)`,
    tokenHash,
    today,
    today,
  )
  return row && { ...row, ...readPowers(row) }
}

/** Notes the day of a token's latest use, at most one write a day. */
export async function noteUse({ tokenId, lastUsedOn }: TokenHolder, today: Day): Promise<void> {
  if (lastUsedOn === today) return
  await sql.write((run) => run.run('UPDATE "ApiToken" SET "lastUsedOn" = ? WHERE "id" = ?', today, tokenId))
}
