import { type Day } from '~/platform/calendar'
import { type EnrolmentState } from './person-status'
import { type FlagKind } from './report-flags'
import { type ReportFacts } from './report-facts'
import { headcountOf, openOf, type StandingCounts } from './standing-counts'

export const CODE_SYMBOLS = 8

export type SignerKind = 'head' | 'acting' | 'deputy'

/** One person in a snapshot: an opaque id, where they stood, and a commitment to who they are. */
export interface SnapshotPerson {
  official: string
  unit: string
  segment: ReportFacts['people'][number]['segment']
  enrolments: number
  completions: number
  states: Omit<EnrolmentState, 'officialId'>[]
  commitment: string
}

/** What a head confirmed: figures, opaque ids and salted commitments. Nothing in it names a person. */
export interface Snapshot extends Omit<ReportFacts, 'at' | 'people'> {
  format: 'lccv-report/1'
  code: string
  /** the moment of the figures, as the statement says it */
  at: string
  signedAt: string
  /** names of the units where people stood; units are no persons */
  unitNames: Record<string, string>
  people: SnapshotPerson[]
  flags: { kind: FlagKind; figure: number; commitment: string }[]
  statement: string
  signer: { official: string; kind: SignerKind; commitment: string }
  document: { commitment: string }
}

/** What an erasable row holds of a person. */
export interface NamedPerson {
  fullName: string
  staffCode: string
  positionName: string
  notes: ReportFacts['people'][number]['notes']
}

export interface NamedSigner {
  fullName: string
  positionName: string | null
}

export type Difference = {
  of: 'completed' | 'open' | 'overdue' | 'exempt' | 'deferred' | 'unassigned' | 'headcount'
  by: number
}

/** What has changed since the figures were confirmed; nothing where nothing has. */
export function differences(confirmed: StandingCounts, now: StandingCounts): Difference[] {
  const figures = (counts: StandingCounts) =>
    [
      ['completed', counts.completed],
      ['open', openOf(counts)],
      ['overdue', counts.overdue],
      ['exempt', counts.exempt],
      ['deferred', counts.deferred],
      ['unassigned', counts.unassigned],
      ['headcount', headcountOf(counts)],
    ] as const
  const before = new Map(figures(confirmed))
  return figures(now).flatMap(([of, count]) => {
    const by = count - (before.get(of) ?? 0)
    return by === 0 ? [] : { of, by }
  })
}

/** Who has signed what, as a list shows it. */
export interface SignedView {
  id: string
  code: string
  unitId: string
  signedAt: Date
  signedOn: Day
  hash: string
  snapshot: Snapshot
  /** null once erased */
  signer: NamedSigner | null
  intact: boolean
}
