import { type Day } from '~/platform/calendar'
import { type PersonStatus } from './person-status'
import { type OpenedCampaign } from './report-choice'
import { type ReportPeriod } from './report-period'
import { headcountOf, type StandingCounts, unfinishedOf } from './standing-counts'

/** lượt of one course in its campaign, by standing. */
export interface CourseCounts {
  campaignId: string
  title: string
  counts: Record<'completed' | 'open' | 'overdue' | 'exempt' | 'deferred' | 'unassigned', number>
}

/** What was written or decided of one enrolment. */
export interface EnrolmentNote {
  enrolmentId: string
  /** for the due day as it stands */
  explanation: string | null
  /** a further attempt was opened after the due day */
  attemptOpened: boolean
  exemption: string | null
  extension: { toDueOn: Day; reason: string } | null
}

/** One line of the staff list. Names are null once they were erased. */
export interface ReportPerson extends Omit<PersonStatus, 'fullName' | 'staffCode' | 'positionName'> {
  fullName: string | null
  staffCode: string | null
  positionName: string | null
  notes: EnrolmentNote[]
}

/** Whom a report names: of a large unit only who has not finished, and nobody where those are too many for paper. */
export type Listed = 'everyone' | 'unfinished' | 'nobody'

/** Everything a unit's report says, live or as it was signed: what page, PDF, DOCX and XLSX are all made from. */
export interface ReportFacts {
  unit: { id: string; code: string; name: string }
  at: Date
  today: Day
  period: ReportPeriod | null
  /** the campaign alone, or null for all of a cycle */
  campaign: OpenedCampaign | null
  campaigns: OpenedCampaign[]
  /** người */
  whole: StandingCounts
  own: StandingCounts
  children: { unitId: string; name: string; counts: StandingCounts }[]
  /** lượt */
  enrolments: { all: number; completed: number }
  courses: CourseCounts[]
  listed: Listed
  people: ReportPerson[]
}

/** The same without the persons. */
export type ReportFigures = Omit<ReportFacts, 'people'>

/** So many people an appendix names at most. */
export const LARGEST_LIST = 3000

export function listedOf(whole: StandingCounts): Listed {
  if (headcountOf(whole) <= LARGEST_LIST) return 'everyone'
  return unfinishedOf(whole) <= LARGEST_LIST ? 'unfinished' : 'nobody'
}

export const obligedEnrolments = ({ counts }: CourseCounts): number =>
  counts.completed + counts.open + counts.overdue + counts.unassigned
