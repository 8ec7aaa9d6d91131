import { defaultFields } from '~/documents/report-defaults'
import { statementAt } from '~/documents/report-words'
import { type ScopedUnit, unitFor } from '~/organisation/scope.server'
import { nameAbove, signatoriesOf } from '~/organisation/signatories.sql.server'
import { addDays, type Day } from '~/platform/calendar'
import { type Prisma } from '~/platform/database.server'
import { explain } from '~/reporting/explanations.server'
import { type EnrolmentState } from '~/reporting/person-status'
import { unanswered, unexplained } from '~/reporting/readiness'
import { type ReportFacts } from '~/reporting/report-facts'
import { reportFacts } from '~/reporting/report-facts.server'
import { reportFlags } from '~/reporting/report-flags.sql.server'
import { type ReportPeriod, spanOf } from '~/reporting/report-period'
import { signReport } from '~/reporting/signed-reports.server'
import { demoCode, demoId } from './chance'
import { PROVINCE } from './completion-rows'
import { unitId } from './organisation-rows'
import { atMinute, type Timeline } from './timeline'

/** Who has signed the quarter, how many days before today and at which minute of the day; its signing day was two days ago. */
const SIGNED: readonly [unit: string, daysAgo: number, minute: number][] = [
  // Someone completes later that day, so that its figures differ from today's.
  ['BM.21.2', 3, 8 * 60 + 25],
  ['BM.21.3', 2, 16 * 60 + 5],
  ['BM.21.5', 1, 9 * 60 + 10],
  ['BM.01', 3, 14 * 60 + 40],
  ['BM.02', 3, 10 * 60 + 15],
  ['BM.03', 2, 15 * 60 + 55],
  ['BM.05', 1, 11 * 60 + 30],
]

const periodsOf = (timeline: Timeline): ReportPeriod[] => [
  {
    id: demoId('reportPeriod', 'quarter'),
    kind: 'quarter',
    ...spanOf('quarter', timeline.opensOn),
    signFrom: addDays(timeline.dueOn, 1),
    signBy: addDays(timeline.today, -2),
  },
  {
    id: demoId('reportPeriod', 'month'),
    kind: 'month',
    ...spanOf('month', timeline.today),
    signFrom: timeline.today,
    signBy: addDays(timeline.today, 5),
  },
]

/** The quarter of the campaign, and this month, which is still to be signed. */
export const periodRows = (timeline: Timeline, createdAt: Date): Prisma.ReportPeriodCreateManyInput[] =>
  periodsOf(timeline).map((period) => ({ ...period, createdAt }))

/** Some heads have signed the quarter, by the same acts as anyone: on time, late, and one whose figures have changed since. */
export async function signDemoReports(timeline: Timeline): Promise<void> {
  const [period] = periodsOf(timeline)
  if (!period) return
  for (const [code, daysAgo, minute] of SIGNED) {
    const today = addDays(timeline.today, -daysAgo)
    const unit = await unitFor({ roles: ['inspector'], headOf: [] }, unitId(code), today)
    if (unit) await sign(unit, period, { code, today, at: atMinute(today, minute) })
  }
}

interface Moment {
  code: string
  today: Day
  at: Date
}

async function sign(unit: ScopedUnit, period: ReportPeriod, { code, today, at }: Moment): Promise<void> {
  const [signer] = await signatoriesOf(unit.id, today)
  if (!signer) return
  await explainAll(unit, period, { code, today, at }, signer.officialId)
  const { facts, flags } = await shownOn(unit, period, today, at)
  const origin = {
    unitName: unit.name,
    aboveName: await nameAbove(unit),
    province: PROVINCE,
    signer,
    headTitle: signer.positionName,
  }
  const makers = {
    id: () => demoId('signedReport', code),
    code: () => demoCode('signedReport', code, 8),
    salt: (part: string) => demoCode('salt', `${code} ${part}`, 32),
  }
  const fields = {
    ...defaultFields(origin),
    assessment: 'Đa số cán bộ, công chức, viên chức đã học đúng hạn.',
  }
  await signReport({ unit, period, facts, fields, flags, statement: statementAt(at), signer }, at, makers)
}

const EXPLANATIONS = [
  'Được cử đi trực phòng, chống lụt, bão tại thôn, chưa bố trí được thời gian học',
  'Đi tập huấn nghiệp vụ ngoài tỉnh; đã nhắc và hẹn học xong trong tuần này',
  'Mới được phân công thêm việc tiếp công dân; đơn vị đã bố trí người làm thay để học',
]

async function explainAll(unit: ScopedUnit, period: ReportPeriod, moment: Moment, byId: string) {
  const { code, today, at } = moment
  const { facts, flags } = await shownOn(unit, period, today, at)
  const explained = unexplained(facts).map((of, place) => ({
    of,
    text: EXPLANATIONS[place % EXPLANATIONS.length] ?? '',
  }))
  const answered = unanswered(flags).map((flag) => ({
    flag,
    text: 'Đã báo quản trị viên để bổ sung; văn thư sẽ cấp mã đăng nhập trong tuần.',
  }))
  let made = 0
  const earlier = new Date(at.getTime() - 20 * 60_000)
  const makeId = () => demoId('explanation', `${code} ${made++}`)
  await explain(unit.id, { explained, answered }, { byId, at: earlier }, makeId)
}

async function shownOn(unit: ScopedUnit, period: ReportPeriod, today: Day, at: Date) {
  const facts = asOf(await reportFacts(unit, { at, today, period, campaignCode: null }), today)
  const counted = { path: unit.path, campaignIds: facts.campaigns.map(({ id }) => id), today }
  return { facts, flags: await reportFlags(unit.id, counted, period.from) }
}

/** What was done after the day was not known on it. */
function asOf(facts: ReportFacts, today: Day): ReportFacts {
  const known = (state: EnrolmentState): EnrolmentState =>
    state.completedOn !== null && state.completedOn > today
      ? { ...state, completedOn: null, progress: 'learning', attemptsUsed: 0 }
      : state
  return {
    ...facts,
    people: facts.people.map((person) => ({ ...person, states: person.states.map(known) })),
  }
}
