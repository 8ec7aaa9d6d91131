import { dayOf } from '~/platform/calendar'
import { db, transaction } from '~/platform/database.server'
import { findAccount } from './accounts.server'
import { type IssuedCode, issueCode } from './codes.server'

/** Of one account in an hour; more would fill somebody's mailbox. */
const MOST_LINKS_AN_HOUR = 3

export interface ResetLink {
  reader: { fullName: string; email: string; language: string }
  code: string
}

/**
 * A reset link for the account a name belongs to, or null: no such account, no address, gone, or asked too often.
 * The page says the same in every case. The caller sends it after this has been committed.
 */
export async function requestResetLink(name: string, at: Date): Promise<ResetLink | null> {
  const account = await findAccount(name, dayOf(at))
  if (!account || account.left) return null
  const { officialId } = account
  const { fullName, email, language } = await db().official.findUniqueOrThrow({ where: { id: officialId } })
  if (!email || (await linksOfLastHour(officialId, at)) >= MOST_LINKS_AN_HOUR) return null
  const { code } = await transaction<IssuedCode>((tx) =>
    issueCode(tx, officialId, { purpose: 'resetByEmail', issuedById: null, at }),
  )
  return { reader: { fullName, email, language }, code }
}

function linksOfLastHour(officialId: string, at: Date): Promise<number> {
  const anHourAgo = new Date(at.getTime() - 3_600_000)
  return db().oneTimeCode.count({
    where: { officialId, purpose: 'resetByEmail', issuedAt: { gt: anHourAgo } },
  })
}
