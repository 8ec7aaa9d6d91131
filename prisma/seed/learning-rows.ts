import { type Prisma } from '~/platform/database.server'
import { sitAttempts } from './attempt-rows'
import { demoId } from './chance'
import { addCompletion } from './completion-rows'
import { type DemoCourse } from './course'
import { addDecisions } from './decision-rows'
import { emptyRows, type LearningRows, type Telling } from './learning-tables'
import { type DemoPerson } from './person'
import { bySheet, chanceOfSheet, SHEET_IN } from './shared-sheet'
import { type Story, tellStory } from './stories'
import { type Timeline } from './timeline'

export const CAMPAIGN_ID = demoId('campaign', 'quarter')

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

/** Everything one person leaves behind in the campaign. */
export function learningRowsOf(person: DemoPerson, turn: number, context: Telling): LearningRows {
  const rows = emptyRows()
  const { course, timeline, chance } = context
  const story = tellStory(person, { lessons: course.edition.lessons.length, chance, timeline, turn })
  if (story.signedIn) rows.signedIn.push(person.id)
  if (person.outcome === 'notAssigned') return rows
  const id = demoId('enrolment', person.id)
  const attempts = sittingsOf(id, person, story, context)
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

/** The sheet is told by a chance of its own, so that everyone else's story stays what it is. */
function sittingsOf(id: string, { unit }: DemoPerson, { attempts }: Story, { course, chance }: Telling) {
  const asTold = sitAttempts(id, attempts, course, chance)
  const retold = unit === SHEET_IN ? bySheet(attempts) : null
  return retold ? sitAttempts(id, retold, course, chanceOfSheet(id)) : asTold
}

function startingFacts(id: string, person: DemoPerson, { course, timeline }: Telling) {
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

export function addReadings(rows: LearningRows, enrolmentId: string, story: Story, course: DemoCourse): void {
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
