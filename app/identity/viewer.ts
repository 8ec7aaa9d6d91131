import { type Day, holdsOn } from '~/platform/calendar'

export const ROLES = ['trainer', 'reviewer', 'inspector', 'administrator', 'clerk'] as const
export type Role = (typeof ROLES)[number]

export const HEADSHIP_KINDS = ['head', 'acting', 'deputy', 'reportReader'] as const
export type HeadshipKind = (typeof HEADSHIP_KINDS)[number]

/** Who is asking, as far as any page needs to know: read once a request. */
export interface Viewer {
  id: string
  staffCode: string
  fullName: string
  honorific: string
  language: string
  textSize: string
  shortcuts: boolean
  /** Roles held today. */
  roles: Role[]
  /** Units of the headships held today, whatever their kind; the units below them are not listed. */
  headOf: string[]
  /** Of these the ones this person answers for: not those whose reports are only delegated. */
  answersFor: string[]
  /** Units where this person hands out one-time codes. */
  clerkOf: string[]
  /** The session's row, never the token in the cookie. */
  sessionId: string
  sharedDevice: boolean
}

export interface Grant {
  role: Role
  unitId: string | null
  from: Day
  to: Day | null
}

export interface DatedHeadship {
  unitId: string
  kind: HeadshipKind
  from: Day
  to: Day | null
}

/** What a person may do on a day follows from dated facts alone. */
export function powersOn(
  facts: { grants: readonly Grant[]; headships: readonly DatedHeadship[] },
  today: Day,
): Pick<Viewer, 'roles' | 'headOf' | 'answersFor' | 'clerkOf'> {
  const grants = facts.grants.filter((grant) => holdsOn(grant, today))
  const headships = facts.headships.filter((headship) => holdsOn(headship, today))
  return {
    roles: unique(grants.map(({ role }) => role)),
    headOf: unique(headships.map(({ unitId }) => unitId)),
    answersFor: unique(headships.filter(({ kind }) => kind !== 'reportReader').map(({ unitId }) => unitId)),
    clerkOf: unique(grants.flatMap(({ role, unitId }) => (role === 'clerk' && unitId ? [unitId] : []))),
  }
}

/** Whether a person sees others' data, so that an unattended screen matters more. */
export function isStaff(powers: Pick<Viewer, 'roles' | 'headOf'>): boolean {
  return powers.roles.length > 0 || powers.headOf.length > 0
}

const unique = <T>(items: T[]): T[] => [...new Set(items)]
