import { type CertificateData, CODE_SYMBOLS, DEFAULT_TITLE } from '~/learning/certificate'
import { commitmentOf } from '~/learning/certificate-issue.server'
import { addDays, type Day, dayOf } from '~/platform/calendar'
import { type Prisma } from '~/platform/database.server'
import { sitAttempts, type SatAttempt } from './attempt-rows'
import { type Chance, demoCode, demoId } from './chance'
import { type DemoCourse } from './course'
import { unitId, unitOn, unitPaths } from './organisation-rows'
import { type DemoPerson } from './people'
import { demoPositions } from './positions'
import { type Story, tellStory } from './stories'
import { atMinute, type Timeline } from './timeline'
import { demoUnits } from './units'

export const CAMPAIGN_ID = demoId('campaign', 'quarter')
export const PROVINCE = 'Tỉnh Bình Minh'

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

export function campaignRow(course: DemoCourse, timeline: Timeline): Prisma.CampaignCreateManyInput {
  return {
    id: CAMPAIGN_ID,
    code: `DH-${timeline.cycle}`,
    name: `Đợt học ${timeline.quarter}`,
    courseId: course.edition.courseId,
    reason: 'Kế hoạch phòng, chống tham nhũng, tiêu cực năm của UBND tỉnh',
    orderedBy: 'UBND tỉnh Bình Minh',
    opensOn: timeline.opensOn,
    dueOn: timeline.dueOn,
  }
}

interface Context {
  course: DemoCourse
  timeline: Timeline
  chance: Chance
  /** who exempts, defers and extends */
  clerkId: string
}

/** Everything one person leaves behind in the campaign. */
export function learningRowsOf(person: DemoPerson, turn: number, context: Context): LearningRows {
  const rows = emptyRows()
  const { course, timeline, chance } = context
  const story = tellStory(person, { lessons: course.edition.lessons.length, chance, timeline, turn })
  if (story.signedIn) rows.signedIn.push(person.id)
  if (person.outcome === 'notAssigned') return rows
  const id = demoId('enrolment', person.id)
  const attempts = sitAttempts(id, story.attempts, course, chance)
  const facts = {
    ...startingFacts(id, person, context),
    ...readingFacts(story, course),
    attemptsUsed: attempts.length,
  }
  rows.attempts.push(...attempts)
  addReadings(rows, id, story, course)
  const passed = attempts.find(({ grade }) => grade.passed)
  const completed = passed ? { completedOn: addCompletion(rows, id, person, passed, context) } : {}
  rows.enrolments.push({
    ...facts,
    ...completed,
    ...addDecisions(rows, id, person, completed.completedOn ?? null, context),
  })
  return rows
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

function startingFacts(id: string, person: DemoPerson, { course, timeline }: Context) {
  return {
    id,
    officialId: person.id,
    courseId: course.edition.courseId,
    campaignId: CAMPAIGN_ID,
    cycle: timeline.cycle,
    assignedOn: timeline.opensOn,
    dueOn: timeline.dueOn,
    reason: JSON.stringify({ code: 'campaign' }),
    undelivered: person.outcome === 'noSignInName' ? 'noSignInName' : null,
    attemptsAllowed: course.edition.rules.attempts,
  }
}

function readingFacts(story: Story, course: DemoCourse) {
  if (!story.opened) return {}
  const finished = story.readings.filter(({ finishedAt }) => finishedAt !== null).length
  const last = course.edition.lessons[story.readings.length - 1]
  const sections = last?.sections ?? []
  const stopped = finished < story.readings.length ? Math.min(1, sections.length - 1) : sections.length - 1
  return {
    openedAt: story.opened,
    courseEditionHash: course.edition.hash,
    lessonsFinished: finished,
    placeLesson: last?.slug ?? null,
    placeSection: sections[stopped]?.id ?? null,
  }
}

function addReadings(rows: LearningRows, enrolmentId: string, story: Story, course: DemoCourse): void {
  story.readings.forEach(({ startedAt, finishedAt }, place) => {
    const lesson = course.edition.lessons[place]
    if (!lesson) return
    const ids = lesson.sections.map((section) => section.id)
    const opened = finishedAt ? ids : ids.slice(0, 2)
    const { slug: lessonSlug, hash: lessonHash } = lesson
    rows.readings.push({
      enrolmentId,
      lessonSlug,
      lessonHash,
      startedAt,
      finishedAt,
      sections: JSON.stringify(opened),
    })
    const end = finishedAt ?? new Date(startedAt.getTime() + opened.length * 240_000)
    const step = (end.getTime() - startedAt.getTime()) / Math.max(opened.length, 1)
    opened.forEach((sectionId, at) => {
      const openedAt = new Date(startedAt.getTime() + Math.round(at * step))
      const leftAt =
        finishedAt || at + 1 < opened.length
          ? new Date(startedAt.getTime() + Math.round((at + 1) * step))
          : null
      const id = demoId('visit', `${enrolmentId} ${lessonSlug} ${at}`)
      rows.visits.push({ id, enrolmentId, lessonSlug, sectionId, openedAt, leftAt })
    })
  })
}

/** The completion with its certificate, at the unit of that day. */
function addCompletion(
  rows: LearningRows,
  enrolmentId: string,
  person: DemoPerson,
  sat: SatAttempt,
  context: Context,
): Day {
  const { course } = context
  const { submittedAt } = sat.attempt
  const completedOn = dayOf(submittedAt)
  const unit = unitOn(person, completedOn)
  const unitName = demoUnits.find(({ code }) => code === unit)?.name ?? ''
  const position = unit === person.unit ? person.position : (person.before?.position ?? person.position)
  const positionName = demoPositions.find(({ code }) => code === position)?.name ?? ''
  const completionId = demoId('completion', enrolmentId)
  rows.completions.push({
    id: completionId,
    enrolmentId,
    officialId: person.id,
    courseId: course.edition.courseId,
    courseEditionHash: course.edition.hash,
    language: 'vi',
    attemptId: sat.attempt.id,
    completedOn,
    completedAt: submittedAt,
    unitId: unitId(unit),
    unitName,
    unitPath: unitPaths.get(unit)?.path ?? '',
  })
  addCertificate(
    rows,
    { completionId, completedOn, issuedAt: submittedAt },
    { fullName: person.fullName, unitName, positionName },
    course,
  )
  return completedOn
}

function addCertificate(
  rows: LearningRows,
  issue: { completionId: string; completedOn: Day; issuedAt: Date },
  holder: { fullName: string; unitName: string; positionName: string },
  { edition }: DemoCourse,
): void {
  const { completionId, completedOn, issuedAt } = issue
  const id = demoId('certificate', completionId)
  const code = demoCode('certificate', completionId, CODE_SYMBOLS)
  const salt = demoCode('salt', completionId, 32)
  const data: CertificateData = {
    title: DEFAULT_TITLE,
    courseTitle: edition.title,
    editionNumber: edition.number,
    editionHash: edition.hash,
    completedOn,
    periods: edition.periods,
    issuer: edition.owner,
    province: PROVINCE,
  }
  const commitment = commitmentOf({ code, data, holder, salt })
  rows.certificates.push({ id, code, completionId, data: JSON.stringify(data), commitment, issuedAt })
  rows.holders.push({ certificateId: id, salt, ...holder })
}

const FLOOD = 'Trực phòng, chống lụt, bão theo Công văn số 118/UBND-VP'
const RETIRING = 'Nghỉ hưu trước ngày kết thúc đợt học theo Quyết định số 402/QĐ-SNV'

/** Exemption, deferral or extension: the row of the decision, and the facts it sets on the enrolment. */
function addDecisions(
  rows: LearningRows,
  enrolmentId: string,
  person: DemoPerson,
  completedOn: Day | null,
  context: Context,
) {
  const { timeline, chance, clerkId: byId } = context
  const decided = (day: Day) => ({ enrolmentId, byId, at: atMinute(day, 9 * 60 + 20) })
  if (person.outcome === 'exempt') {
    const from = addDays(timeline.opensOn, 4)
    rows.exemptions.push({
      id: demoId('exemption', enrolmentId),
      from,
      until: null,
      reason: RETIRING,
      ...decided(from),
    })
    return { exemptFrom: from, exemptUntil: null }
  }
  if (person.outcome === 'onLeave') {
    const kind = person.sex === 'female' ? 'maternity' : chance.pick(['sick', 'study', 'unpaid'])
    const from = addDays(timeline.opensOn, -chance.between(10, 60))
    const until = addDays(timeline.today, chance.between(12, 70))
    rows.leaves.push({ id: demoId('leave', person.id), officialId: person.id, kind, from, to: until })
    const deferral = { from: timeline.opensOn, until, reason: kind, ...decided(timeline.opensOn) }
    rows.deferrals.push({ id: demoId('deferral', enrolmentId), ...deferral })
    return { deferredFrom: timeline.opensOn, deferredUntil: until }
  }
  if (
    !person.extended ||
    (completedOn !== null && completedOn <= timeline.dueOn) ||
    person.outcome === 'noSignInName'
  )
    return {}
  const decidedOn = addDays(timeline.dueOn, -6)
  const extension = {
    fromDueOn: timeline.dueOn,
    toDueOn: timeline.extendedDueOn,
    reason: FLOOD,
    ...decided(decidedOn),
  }
  rows.extensions.push({ id: demoId('extension', enrolmentId), ...extension })
  return { dueOn: timeline.extendedDueOn }
}
