import { db } from '~/platform/database.server'
import { type Day } from '~/platform/calendar'
import { normaliseSignInName } from '~/organisation/sign-in-names'

/** What signing in needs to know of an official. */
export interface Account {
  officialId: string
  passwordHash: string | null
  left: boolean
}

/** The account a typed name belongs to, or null. */
export async function findAccount(typed: string, today: Day): Promise<Account | null> {
  const name = normaliseSignInName(typed)
  const row =
    name && (await db().signInName.findUnique({ where: { normalised: name.normalised }, include: account }))
  if (!row) return null
  const { credential, leftOn } = row.official
  return {
    officialId: row.officialId,
    passwordHash: credential?.passwordHash ?? null,
    left: leftOn !== null && leftOn <= today,
  }
}

const account = { official: { select: { leftOn: true, credential: true } } } as const

/** The key under which tries are counted: the account, or what was typed where there is none. */
export function accountKey(found: Account | null, typed: string): string {
  return found?.officialId ?? `?${normaliseSignInName(typed)?.normalised ?? ''}`
}

/** Words a new password must not be made of. */
export async function passwordContext(officialId: string): Promise<string[]> {
  const { fullName, staffCode, phone, email } = await db().official.findUniqueOrThrow({
    where: { id: officialId },
  })
  return [fullName, staffCode, phone, email].filter((text) => text !== null)
}
