import { type CourseView } from '~/courseware/published'
import { owes } from '~/learning/refreshers'
import { addDays, type Day, dayOf } from '~/platform/calendar'
import { type Prisma } from '~/platform/database.server'
import { sitAttempts } from './attempt-rows'
import { demoId } from './chance'
import { addCompletion } from './completion-rows'
import { type DemoCourse } from './course'
import { addReadings } from './learning-rows'
import { emptyRows, type LearningRows, type Telling } from './learning-tables'
import { type DemoPerson } from './person'
import { atMinute } from './timeline'

/** The editions of the heads' course that the province learnt from, and the change of law between them. */
export interface LawStory {
  /** completed in May */
  spring: DemoCourse
  /** completed in August */
  summer: DemoCourse
  change: { id: string; number: number; articles: string[]; publishedOn: Day; questions: string[] }
  springArticles: ReadonlySet<string>
  right: (questionHash: string) => string[]
}

type Cohort = { name: 'may' | 'late' | 'august'; course: DemoCourse; from: Day; days: number }

export interface HeadsRows {
  learning: LearningRows
  campaigns: Prisma.CampaignCreateManyInput[]
  dues: Prisma.RefresherDueCreateManyInput[]
  answers: Prisma.RefresherAnswerCreateManyInput[]
  done: Prisma.RefresherDoneCreateManyInput[]
}

/** Heads and deputies: most completed in May, a few began then and finished after the change, the rest in August. */
export function headsRowsOf(people: readonly DemoPerson[], story: LawStory, context: Telling): HeadsRows {
  const rows: HeadsRows = { learning: emptyRows(), campaigns: [], dues: [], answers: [], done: [] }
  const heads = people.filter(
    ({ lead, leftOn, joinedOn }) => lead && leftOn === null && joinedOn < '2026-04-01',
  )
  const campaigns = campaignsOf(story)
  rows.campaigns.push(...campaigns)
  heads.forEach((person, place) => {
    const cohort = cohortOf(person, place, story)
    const campaign = campaigns[cohort.name === 'august' ? 1 : 0]
    const completion = addLearner(rows.learning, person, cohort, campaign, context)
    if (completion) addRefresher(rows, person, { cohort, story, completion, place })
  })
  return rows
}

/** Whom the demo lets one be completed in May and has yet to read what changed. */
function cohortOf({ job }: DemoPerson, place: number, { spring, summer }: LawStory): Cohort {
  if (job === null && place % 9 === 8) return { name: 'late', course: spring, from: '2026-07-06', days: 8 }
  return job !== null || place % 5 < 3
    ? { name: 'may', course: spring, from: '2026-05-06', days: 20 }
    : { name: 'august', course: summer, from: '2026-08-05', days: 20 }
}

function campaignsOf({ spring }: LawStory): Prisma.CampaignCreateManyInput[] {
  const facts = {
    courseId: spring.edition.courseId,
    reason: 'Kế hoạch bồi dưỡng người đứng đầu về phòng, chống tham nhũng năm 2026',
    orderedBy: 'UBND tỉnh Bình Minh',
  }
  const of = (quarter: string, key: string, opensOn: Day, dueOn: Day) => ({
    ...{ id: demoId('campaign', `heads ${key}`), code: `NDD-2026-${key}`, ...facts, opensOn, dueOn },
    name: `Đợt học người đứng đầu ${quarter}/2026`,
  })
  return [of('Quý II', 'Q2', '2026-05-04', '2026-07-31'), of('Quý III', 'Q3', '2026-08-03', '2026-09-15')]
}

type Completed = { id: string; on: Day; edition: CourseView }

function addLearner(
  rows: LearningRows,
  person: DemoPerson,
  { name, course, from, days }: Cohort,
  campaign: Prisma.CampaignCreateManyInput | undefined,
  context: Telling,
): Completed | null {
  const { chance } = context
  const id = demoId('enrolment', `heads ${person.id}`)
  const day = addDays(from, chance.between(0, days))
  const readings = course.edition.lessons.map((_, place) => {
    const on = name === 'late' && place === 0 ? '2026-06-18' : addDays(day, -1)
    const minute = 14 * 60 + place * 25 + chance.between(0, 8)
    return { startedAt: atMinute(on, minute), finishedAt: atMinute(on, minute + chance.between(7, 15)) }
  })
  const sat = { startedAt: atMinute(day, 15 * 60 + chance.between(0, 90)), seconds: chance.between(400, 900) }
  const attempts = sitAttempts(id, [{ ...sat, rightOfTen: chance.pick([8, 9, 9, 10]) }], course, chance)
  const passed = attempts.find(({ grade }) => grade.passed)
  if (!passed) return null
  rows.attempts.push(...attempts)
  addReadings(
    rows,
    id,
    { signedIn: true, opened: readings[0]?.startedAt ?? null, readings, attempts: [] },
    course,
  )
  const telling = { ...context, course }
  const completedOn = addCompletion(rows, id, person, passed, telling)
  const last = course.edition.lessons.at(-1)
  rows.enrolments.push({
    ...{ id, officialId: person.id, courseId: course.edition.courseId, campaignId: campaign?.id ?? null },
    ...{
      cycle: `heads-${campaign?.code}`,
      assignedOn: campaign?.opensOn ?? day,
      dueOn: campaign?.dueOn ?? null,
    },
    ...{ reason: JSON.stringify({ code: 'campaign' }), attemptsAllowed: course.edition.rules.attempts },
    ...{ openedAt: readings[0]?.startedAt ?? null, courseEditionHash: course.edition.hash, completedOn },
    ...{ attemptsUsed: attempts.length, lessonsFinished: readings.length },
    ...{ placeLesson: last?.slug ?? null, placeSection: last?.sections.at(-1)?.id ?? null },
  })
  return { id: demoId('completion', id), on: completedOn, edition: course.edition }
}

/** By the same rule as anyone's: owed from the change, or from the completion where that came after it. */
function addRefresher(
  rows: HeadsRows,
  person: DemoPerson,
  told: { cohort: Cohort; story: LawStory; completion: Completed; place: number },
): void {
  const { story, completion, place } = told
  const { change, springArticles, summer, right } = story
  const { number } = completion.edition
  const articles = completion.edition.hash === summer.edition.hash ? new Set<string>() : springArticles
  if (!owes([{ number, articles }], change)) return
  const owedOn = completion.on > change.publishedOn ? completion.on : change.publishedOn
  const id = change.id + completion.id
  const { courseId } = completion.edition
  rows.dues.push({
    id,
    lawChangeId: change.id,
    officialId: person.id,
    completionId: completion.id,
    courseId,
    owedOn,
  })
  // One in four has read it since; those whom the demo lets one be have not.
  if (place % 4 !== 1 || person.job !== null) return
  const finishedAt = atMinute(addDays(owedOn, 9 + (place % 20)), 9 * 60 + place)
  for (const questionHash of change.questions) {
    const answer = JSON.stringify(right(questionHash))
    rows.answers.push({ dueId: id, questionHash, answer, correct: true, tries: 1, answeredAt: finishedAt })
  }
  const finishedOn = dayOf(finishedAt)
  rows.done.push({ dueId: id, finishedOn, finishedAt, courseEditionHash: summer.edition.hash })
}
