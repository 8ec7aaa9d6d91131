import { primaryPostingOf, type PostingOfTheDay } from '~/organisation/postings.sql.server'
import { type ScopeViewer, unitFor } from '~/organisation/scope.server'
import { type Day } from '~/platform/calendar'
import { db, transaction } from '~/platform/database.server'
import { mayHandOutCode, type HelpAnswer } from './account-help'
import { type CodePurpose, issueCode, type IssuedCode } from './codes.server'
import { sessionsOf } from './sessions.server'
import { type DatedHeadship, type Grant, isStaff, powersOn, type Role, type Viewer } from './viewer'

/** Where a person helps others with their accounts: an administrator everywhere, a head and a clerk in their units. */
export function helpScope(viewer: Viewer): ScopeViewer {
  return {
    roles: viewer.roles.filter((role) => role === 'administrator'),
    headOf: [...viewer.answersFor, ...viewer.clerkOf],
  }
}

export interface AccountCard {
  id: string
  fullName: string
  staffCode: string
  posting: PostingOfTheDay | null
  left: boolean
  hasPassword: boolean
  signInNames: string[]
  sessions: number
  lastSignedInAt: Date | null
  /** Until when a code that was handed out still works. */
  codeUntil: Date | null
  grants: (Grant & { id: string; unitName: string | null })[]
  /** units the person answers for today: who decides about them stands above */
  answersFor: string[]
  mayHandOutCode: HelpAnswer
}

/** The account of a person in the viewer's scope, or null: outside it nobody exists. */
export async function accountCard(
  viewer: Viewer,
  id: string,
  when: { at: Date; today: Day },
): Promise<AccountCard | null> {
  const posting = await primaryPostingOf(id, when.today)
  if (!(await isInScope(viewer, posting, when.today))) return null
  const official = await db().official.findUnique({ where: { id }, include: accountParts(when.at) })
  if (!official) return null
  const grants = official.roleGrants.map(({ unit, role, ...grant }) => ({
    ...grant,
    role: role as Role,
    unitName: unit?.name ?? null,
  }))
  const headships = official.headships as (DatedHeadship & { id: string })[]
  const powers = powersOn({ grants, headships }, when.today)
  const sessions = await sessionsOf(id, { at: when.at, staff: isStaff(powers) })
  return {
    id,
    fullName: official.fullName,
    staffCode: official.staffCode,
    posting,
    left: official.leftOn !== null && official.leftOn <= when.today,
    hasPassword: official.credential !== null,
    signInNames: official.signInNames.map(({ kind }) => kind),
    sessions: sessions.length,
    lastSignedInAt: await lastSignIn(id),
    codeUntil: official.codes[0]?.expiresAt ?? null,
    grants: grants.filter(({ from, to }) => from <= when.today && (to === null || to > when.today)),
    answersFor: powers.answersFor,
    mayHandOutCode: mayHandOutCode({
      helper: viewer,
      holder: { id, ...powers, hasName: official.signInNames.length > 0 },
    }),
  }
}

export type CodeHandedOut = { kind: 'issued'; code: IssuedCode } | { kind: 'refused'; why: HelpAnswer }

/** Hands out a one-time code for an account in scope. The same form sent twice gives the same code. */
export async function handOutCode(
  viewer: Viewer,
  card: AccountCard,
  { at, formToken }: { at: Date; formToken: string },
): Promise<CodeHandedOut> {
  if (card.mayHandOutCode !== 'allowed') return { kind: 'refused', why: card.mayHandOutCode }
  const purpose: CodePurpose = card.hasPassword ? 'resetByClerk' : 'firstSignIn'
  const order = { purpose, issuedById: viewer.id, at, formToken }
  return { kind: 'issued', code: await transaction((tx) => issueCode(tx, card.id, order)) }
}

/** The primary posting decides who helps; a person without one is the administrator's. */
async function isInScope(viewer: Viewer, posting: PostingOfTheDay | null, today: Day): Promise<boolean> {
  const scope = helpScope(viewer)
  if (scope.roles.length > 0) return true
  return posting !== null && (await unitFor(scope, posting.unitId, today)) !== null
}

const accountParts = (at: Date) =>
  ({
    credential: { select: { officialId: true } },
    signInNames: { select: { kind: true }, orderBy: { kind: 'asc' } },
    codes: { where: { usedAt: null, expiresAt: { gt: at } }, orderBy: { issuedAt: 'desc' }, take: 1 },
    roleGrants: { include: { unit: { select: { name: true } } }, orderBy: { from: 'asc' } },
    headships: true,
  }) as const

async function lastSignIn(officialId: string): Promise<Date | null> {
  const where = { kind: 'signedIn', subjectType: 'official', subjectId: officialId }
  const entry = await db().auditEntry.findFirst({
    where,
    orderBy: { sequence: 'desc' },
    select: { at: true },
  })
  return entry?.at ?? null
}
