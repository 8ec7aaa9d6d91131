import { record } from '~/audit/record.server'
import { type Day } from '~/platform/calendar'
import { db, type Tx } from '~/platform/database.server'
import { canonicalJson, sha256 } from '~/platform/ids.server'
import { headshipRows, roleRows } from './duty-rows'
import { insertRows } from './insert-rows.sql.server'
import { credentialRows, signInNameRows } from './account-rows'
import { Chance } from './chance'
import { findDemoCourse } from './course'
import { type FurtherCampaigns, furtherCampaigns, tellFurther } from './campaigns.server'
import { cast } from './cast'
import { PROVINCE } from './completion-rows'
import { campaignRow, learningRowsOf } from './learning-rows'
import { periodRows, signDemoReports } from './report-signing.server'
import { headsRowsOf } from './heads-rows'
import { findLawStory } from './law-story'
import { emptyRows, type LearningRows } from './learning-tables'
import {
  officialRow,
  placementRows,
  positionRows,
  postingRows,
  unitChangeRows,
  unitRows,
} from './organisation-rows'
import { makePeople } from './people'
import { type DemoPerson } from './person'
import { studioRows } from './studio-rows'
import { type Timeline, timelineFrom } from './timeline'
import { makeRetired } from './transfers'

const SEED = 20_261_123
const SECONDS = 1000

/**
 * Fills an empty database with the made-up province: units, people, and a course told to everyone some weeks ago.
 * The same day gives the same province. Refuses a database that has people or was born live; needs the course imported.
 */
export async function seedDemoProvince({ today, at }: { today: Day; at: Date }): Promise<void> {
  await refuseUnlessEmptyDemo()
  const timeline = timelineFrom(today)
  const people = makePeople(new Chance(SEED), timeline)
  const retired = makeRetired(new Chance(SEED + 1), timeline)
  const everyone = [...people, ...retired]
  const learning = await learningOf(everyone, timeline)
  const further = await furtherCampaigns(everyone, { timeline, main: learning.campaign })
  const tables = await tablesOf(everyone, timeline, { ...learning, further }, at)
  await db().$transaction(
    async (tx) => {
      for (const [table, rows] of tables) await insertRows(tx, table, rows)
      await tell(tx, tables, at)
    },
    { maxWait: 15 * SECONDS, timeout: 120 * SECONDS },
  )
  await signDemoReports(timeline)
  await tellFurther(timeline)
}

async function refuseUnlessEmptyDemo(): Promise<void> {
  const mode = await db().setting.findUnique({ where: { key: 'mode' } })
  if (mode?.value === 'live') throw new Error('A live database takes no demo province')
  if ((await db().official.count()) > 0) throw new Error('The demo province goes into an empty database only')
}

async function learningOf(people: readonly DemoPerson[], timeline: Timeline) {
  const course = await findDemoCourse()
  if (!course) throw new Error('The demo province needs its course: import content/ first')
  const clerkId = people.find(({ role }) => role === 'administrator')?.id ?? ''
  const context = { course, timeline, clerkId, chance: new Chance(SEED + 2) }
  const turns = new Map<string, number>()
  const rows = emptyRows()
  for (const person of people) {
    const turn = turns.get(person.unit) ?? 0
    turns.set(person.unit, turn + 1)
    append(rows, learningRowsOf(person, turn, context))
  }
  const story = await findLawStory()
  const heads = story && headsRowsOf(people, story, { ...context, chance: new Chance(SEED + 3) })
  if (heads) append(rows, heads.learning)
  const campaign = campaignRow(course, timeline)
  return { rows, campaign, campaigns: [...(heads?.campaigns ?? []), campaign], heads }
}

function append(to: LearningRows, from: LearningRows): void {
  for (const key of Object.keys(to) as (keyof LearningRows)[]) (to[key] as unknown[]).push(...from[key])
}

type Tables = [table: string, rows: object[]][]

async function tablesOf(
  people: readonly DemoPerson[],
  timeline: Timeline,
  learning: Awaited<ReturnType<typeof learningOf>> & { further: FurtherCampaigns },
  at: Date,
): Promise<Tables> {
  const { rows, campaigns, heads, further } = learning
  const { positions, risks } = positionRows()
  return [
    ['Unit', unitRows()],
    ['UnitPlacement', placementRows()],
    ['UnitChange', unitChangeRows()],
    ['Position', positions],
    ['PositionRisk', risks],
    ['Official', people.map(officialRow)],
    ['Posting', people.flatMap(postingRows)],
    ['Headship', headshipRows(people, timeline)],
    ['RoleGrant', roleRows(people, timeline)],
    ['Leave', rows.leaves],
    ['SignInName', people.flatMap(signInNameRows)],
    ['Credential', await credentialRows(rows.signedIn, at)],
    ['Campaign', [...campaigns, ...further.campaigns]],
    ['CampaignTerms', further.terms],
    ['CampaignCourse', further.courses],
    ['AudienceRule', further.audience],
    ['OutsideTraining', further.outside],
    ['Enrolment', rows.enrolments],
    ['Exemption', rows.exemptions],
    ['Extension', rows.extensions],
    ['Deferral', rows.deferrals],
    ['LessonReading', rows.readings],
    ['SectionVisit', rows.visits],
    ['Attempt', rows.attempts.map(({ attempt }) => attempt)],
    ['AttemptQuestion', rows.attempts.flatMap(({ questions }) => questions)],
    ['AnswerSave', rows.attempts.flatMap(({ saves }) => saves)],
    ['Grade', rows.attempts.map(({ grade }) => grade)],
    ['Completion', rows.completions],
    ['Certificate', rows.certificates],
    ['CertificateHolder', rows.holders],
    ...(await studioRows(people, { at })),
    ['ReportPeriod', periodRows(timeline, at)],
    ['RefresherDue', heads?.dues ?? []],
    ['RefresherAnswer', heads?.answers ?? []],
    ['RefresherDone', heads?.done ?? []],
    ['Setting', settingRows(people, at)],
  ]
}

/** Whom the demo's sign-in page offers, in the order of the cast. */
function settingRows(people: readonly DemoPerson[], updatedAt: Date) {
  const offered = cast.flatMap(({ job, fullName, unit }) => {
    const person = people.find((one) => one.job !== null && one.fullName === fullName && one.unit === unit)
    return job && person ? [{ officialId: person.id, who: fullName, job }] : []
  })
  const row = (key: string, value: string) => ({ key, value, updatedAt })
  return [row('demoCast', JSON.stringify(offered)), row('province', PROVINCE)]
}

/** One entry for the whole bulk act, with a digest of its rows. */
async function tell(tx: Tx, tables: Tables, at: Date): Promise<void> {
  const rows = tables.reduce((sum, [, some]) => sum + some.length, 0)
  const digest = sha256(canonicalJson(tables.filter(([table]) => table !== 'Credential')))
  await record(
    tx,
    { kind: 'seeded', subjectType: 'province', subjectId: 'demo', data: { rows, digest } },
    { actorId: null, at },
  )
}
