import { record } from '~/audit/record.server'
import { type Day } from '~/platform/calendar'
import { db, isUniqueViolation, transaction, type Tx } from '~/platform/database.server'
import { environment } from '~/platform/environment.server'
import { hmac, newCode, newId, readCode } from '~/platform/ids.server'
import { fold, nameSortKey, nfc } from '~/platform/vietnamese-text'
import { passwordProblem, type PasswordProblem } from './password-rules'
import { hashPassword } from './passwords.server'
import { type OpenedSession, openSession } from './sessions.server'
import { normaliseSignInName } from '~/organisation/sign-in-names'

const SETTING = 'firstAdministrator'
const SYMBOLS = 24
const HOURS = 72

/** A one-time link for the first administrator, or null when there is one. A new start makes a new link. */
export async function firstAdministratorLink(at: Date): Promise<string | null> {
  if (await hasAdministrator(db())) return null
  const code = newCode(SYMBOLS)
  const value = JSON.stringify({ hmac: codeHmac(code), expiresAt: at.getTime() + HOURS * 3_600_000 })
  const row = { value, updatedAt: at }
  await db().setting.upsert({ where: { key: SETTING }, create: { key: SETTING, ...row }, update: row })
  return `/khoi-tao/${code}`
}

/** Whether a link still makes an administrator. */
export async function isFirstAdministratorCode(code: string, at: Date): Promise<boolean> {
  const setting = await db().setting.findUnique({ where: { key: SETTING } })
  return setting !== null && fits(setting.value, code, at)
}

export interface NewAdministrator {
  fullName: string
  staffCode: string
  email: string | null
  password: string
}

export type FirstAdministrator =
  | { kind: 'made'; officialId: string; session: OpenedSession }
  | { kind: 'refused' }
  | { kind: 'badStaffCode' }
  | { kind: 'badEmail' }
  | { kind: PasswordProblem }

/** Makes the first administrator by the one-time link, once: the link is removed by the act that uses it. */
export async function makeFirstAdministrator(
  code: string,
  given: NewAdministrator,
  { at, today }: { at: Date; today: Day },
): Promise<FirstAdministrator> {
  if (!(await isFirstAdministratorCode(code, at))) return { kind: 'refused' }
  const names = namesOf(given)
  if ('kind' in names) return names
  const problem = passwordProblem(given.password, [given.fullName, given.staffCode, given.email ?? ''])
  if (problem) return { kind: problem }
  const passwordHash = await hashPassword(given.password)
  return inOneGo(async (tx) => {
    const setting = await tx.setting.findUnique({ where: { key: SETTING } })
    if (!setting || !fits(setting.value, code, at) || (await hasAdministrator(tx))) return { kind: 'refused' }
    const used = await tx.setting.deleteMany({ where: { key: SETTING, value: setting.value } })
    if (used.count === 0) return { kind: 'refused' }
    const officialId = await createOfficial(tx, given, names.list, passwordHash, { at, today })
    const session = await openSession(tx, officialId, { at, sharedDevice: false })
    return { kind: 'made', officialId, session }
  })
}

async function createOfficial(
  tx: Tx,
  given: NewAdministrator,
  names: SignInNameRow[],
  passwordHash: string,
  { at, today }: { at: Date; today: Day },
): Promise<string> {
  const id = newId()
  const fullName = nfc(given.fullName)
  const { staffCode, email } = given
  const searchText = fold(`${fullName} ${staffCode}`)
  await tx.official.create({
    data: { id, staffCode, fullName, email, sortKey: nameSortKey(fullName), searchText, joinedOn: today },
  })
  await tx.signInName.createMany({ data: names.map((name) => ({ ...name, officialId: id })) })
  await tx.credential.create({ data: { officialId: id, passwordHash, changedAt: at } })
  await tx.roleGrant.create({ data: { id: newId(), officialId: id, role: 'administrator', from: today } })
  const subject = { subjectType: 'official', subjectId: id } as const
  const by = { actorId: id, at }
  await record(tx, { kind: 'passwordSet', ...subject, data: { by: 'firstAdministrator' } }, by)
  await record(tx, { kind: 'roleGranted', ...subject, data: { role: 'administrator', unitId: null } }, by)
  return id
}

interface SignInNameRow {
  normalised: string
  kind: string
}

function namesOf(given: NewAdministrator): { list: SignInNameRow[] } | { kind: 'badStaffCode' | 'badEmail' } {
  const staffCode = normaliseSignInName(given.staffCode)
  if (staffCode?.kind !== 'staffCode') return { kind: 'badStaffCode' }
  if (given.email === null) return { list: [staffCode] }
  const email = normaliseSignInName(given.email)
  return email?.kind === 'email' ? { list: [staffCode, email] } : { kind: 'badEmail' }
}

async function inOneGo(work: (tx: Tx) => Promise<FirstAdministrator>): Promise<FirstAdministrator> {
  try {
    return await transaction(work)
  } catch (error) {
    if (isUniqueViolation(error)) return { kind: 'badStaffCode' }
    throw error
  }
}

async function hasAdministrator(on: Pick<Tx, 'roleGrant'>): Promise<boolean> {
  return (await on.roleGrant.count({ where: { role: 'administrator', to: null } })) > 0
}

const codeHmac = (code: string) => hmac(environment().secret, `first-administrator:${code}`)

function fits(value: string, typed: string, at: Date): boolean {
  const code = readCode(typed, SYMBOLS)
  const { hmac: expected, expiresAt } = JSON.parse(value) as { hmac: string; expiresAt: number }
  return code !== null && codeHmac(code) === expected && at.getTime() < expiresAt
}
