import { record } from '~/audit/record.server'
import { dayOf } from '~/platform/calendar'
import { transaction, type Tx } from '~/platform/database.server'
import { environment } from '~/platform/environment.server'
import { codeOf, hmac, newCode, readCode } from '~/platform/ids.server'
import { accountKey, findAccount } from './accounts.server'
import { sessionIdOf } from './lucia.server'
import { type OpenedSession, openSession } from './sessions.server'
import { type Door } from './sign-in.server'
import { countTry, forgetFailures, tryKeys } from './throttle.sql.server'

/** 60 random bits, typed from a slip beside the person's name. */
export const CODE_SYMBOLS = 12
/** 120 random bits: the link of a mail names nobody. */
const LINK_SYMBOLS = 24
export const CODE_HOURS = 72
const LINK_HOURS = 1

export type CodePurpose = 'firstSignIn' | 'resetByClerk' | 'resetByEmail'

export interface IssuedCode {
  /** Shown once and stored nowhere. */
  code: string
  expiresAt: Date
}

export interface CodeOrder {
  purpose: CodePurpose
  issuedById: string | null
  at: Date
  /** Of the form that was sent: a second press shows the same code instead of a second one. */
  formToken?: string
}

/** Issues a one-time code; codes issued before it stop working. Only its HMAC is stored. */
export async function issueCode(tx: Tx, officialId: string, order: CodeOrder): Promise<IssuedCode> {
  const { purpose, issuedById, at, formToken } = order
  const isLink = purpose === 'resetByEmail'
  const code = formToken ? codeOfForm(officialId, formToken) : newCode(isLink ? LINK_SYMBOLS : CODE_SYMBOLS)
  const before = await tx.oneTimeCode.findUnique({ where: { codeHmac: codeHmac(code) } })
  if (before) return { code, expiresAt: before.expiresAt }
  const expiresAt = new Date(at.getTime() + (isLink ? LINK_HOURS : CODE_HOURS) * 3_600_000)
  await voidCodes(tx, officialId, at)
  await tx.oneTimeCode.create({
    data: { codeHmac: codeHmac(code), officialId, purpose, issuedById, issuedAt: at, expiresAt },
  })
  await record(
    tx,
    { kind: 'oneTimeCodeIssued', subjectType: 'official', subjectId: officialId, data: { purpose } },
    { actorId: issuedById, at },
  )
  return { code, expiresAt }
}

/** As random as the form's token, which is 100 bits, and worthless without the secret. */
export function codeOfForm(officialId: string, formToken: string): string {
  const bytes = Buffer.from(hmac(environment().secret, `code-of-form:${officialId}:${formToken}`), 'hex')
  return codeOf(bytes.subarray(0, CODE_SYMBOLS))
}

/** Codes not yet used stop working. */
export async function voidCodes(tx: Tx, officialId: string, at: Date): Promise<void> {
  const open = { officialId, usedAt: null, expiresAt: { gt: at } }
  await tx.oneTimeCode.updateMany({ where: open, data: { expiresAt: at } })
}

export type CodeUse =
  | { kind: 'accepted'; officialId: string; session: OpenedSession }
  | { kind: 'refused' }
  | { kind: 'wait'; seconds: number }

/**
 * Takes a one-time code typed beside a name, once, and opens a session that can only set a password.
 * @param formToken of the page that was sent: a second press with it arrives at the same session
 */
export async function useCode(
  given: { name: string; code: string; formToken: string },
  door: Door,
): Promise<CodeUse> {
  const account = await findAccount(given.name, dayOf(door.at))
  const keys = tryKeys(accountKey(account, given.name), door.network)
  const trying = await countTry(keys, door.at)
  if (trying.kind === 'wait') return trying
  const code = readCode(given.code, CODE_SYMBOLS)
  const use =
    account && !account.left && code
      ? await spend({ code, formToken: given.formToken }, door, account.officialId)
      : null
  if (use) await forgetFailures(keys)
  else if (account) await recordRefusedCode(account.officialId, door.at)
  return use ?? { kind: 'refused' }
}

/** Takes the code of a mailed link, once. */
export async function useLink(given: { code: string; formToken: string }, door: Door): Promise<CodeUse> {
  const code = readCode(given.code, LINK_SYMBOLS)
  return (code && (await spend({ code, formToken: given.formToken }, door))) || { kind: 'refused' }
}

/** The conditional update is what makes a code single: of two at once, one changes the row. */
async function spend(
  { code, formToken }: { code: string; formToken: string },
  { at, sharedDevice }: Door,
  officialId?: string,
): Promise<CodeUse | null> {
  const row = { codeHmac: codeHmac(code), ...(officialId ? { officialId } : {}) }
  const token = hmac(environment().secret, `code-session:${code}:${formToken}`)
  return transaction(async (tx) => {
    const holder = await tx.oneTimeCode.findFirst({
      where: row,
      include: { official: { select: { leftOn: true } } },
    })
    if (!holder || (holder.official.leftOn !== null && holder.official.leftOn <= dayOf(at))) return null
    const spent = await tx.oneTimeCode.updateMany({
      where: { ...row, usedAt: null, expiresAt: { gt: at } },
      data: { usedAt: at },
    })
    if (spent.count === 0)
      return (await isSamePress(tx, token, holder.officialId)) ? accepted(holder.officialId) : null
    await openSession(tx, holder.officialId, { at, sharedDevice, mustSetPassword: true, token })
    await recordUse(tx, holder.officialId, { purpose: holder.purpose, shared: sharedDevice, at })
    return accepted(holder.officialId)
  })

  function accepted(id: string): CodeUse {
    return { kind: 'accepted', officialId: id, session: { token, sharedDevice } }
  }
}

async function isSamePress(tx: Tx, token: string, officialId: string): Promise<boolean> {
  const session = await tx.session.findUnique({ where: { id: sessionIdOf(token) } })
  return session?.officialId === officialId && session.mustSetPassword
}

async function recordUse(
  tx: Tx,
  subjectId: string,
  use: { purpose: string; shared: boolean; at: Date },
): Promise<void> {
  const by = { actorId: subjectId, at: use.at }
  await record(
    tx,
    { kind: 'oneTimeCodeUsed', subjectType: 'official', subjectId, data: { purpose: use.purpose } },
    by,
  )
  await record(
    tx,
    { kind: 'signedIn', subjectType: 'official', subjectId, data: { by: 'code', shared: use.shared } },
    by,
  )
}

async function recordRefusedCode(subjectId: string, at: Date): Promise<void> {
  const data = { reason: 'code' } as const
  await transaction((tx) =>
    record(tx, { kind: 'signInRefused', subjectType: 'official', subjectId, data }, { actorId: null, at }),
  )
}

export const codeHmac = (code: string) => hmac(environment().secret, `one-time-code:${code}`)
