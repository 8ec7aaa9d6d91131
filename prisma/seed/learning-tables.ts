import { type Prisma } from '~/platform/database.server'
import { type SatAttempt } from './attempt-rows'
import { type Chance } from './chance'
import { type DemoCourse } from './course'
import { type Timeline } from './timeline'

/** Rows by table, filled person by person. */
export interface LearningRows {
  enrolments: Prisma.EnrolmentCreateManyInput[]
  readings: Prisma.LessonReadingCreateManyInput[]
  visits: Prisma.SectionVisitCreateManyInput[]
  attempts: SatAttempt[]
  completions: Prisma.CompletionCreateManyInput[]
  certificates: Prisma.CertificateCreateManyInput[]
  holders: Prisma.CertificateHolderCreateManyInput[]
  exemptions: Prisma.ExemptionCreateManyInput[]
  extensions: Prisma.ExtensionCreateManyInput[]
  deferrals: Prisma.DeferralCreateManyInput[]
  leaves: Prisma.LeaveCreateManyInput[]
  /** those who have signed in and so have a password */
  signedIn: string[]
}

/** What every person's rows depend on. */
export interface Telling {
  course: DemoCourse
  timeline: Timeline
  chance: Chance
  /** who exempts, defers and extends */
  clerkId: string
}

export function emptyRows(): LearningRows {
  return {
    enrolments: [],
    readings: [],
    visits: [],
    attempts: [],
    completions: [],
    certificates: [],
    holders: [],
    exemptions: [],
    extensions: [],
    deferrals: [],
    leaves: [],
    signedIn: [],
  }
}
