import { type AudienceKind } from '~/campaigns/audience'
import { recomputeAudiences } from '~/campaigns/daily.server'
import { addDays, addMonths, type Day } from '~/platform/calendar'
import { db, type Prisma } from '~/platform/database.server'
import { demoId } from './chance'
import { type DemoPerson } from './person'
import { atMinute, type Timeline } from './timeline'

/** What stands beside the campaign for all: one for newcomers, one for posts at high risk, one that comes every year. */
export interface FurtherCampaigns {
  campaigns: Prisma.CampaignCreateManyInput[]
  terms: Prisma.CampaignTermsCreateManyInput[]
  courses: Prisma.CampaignCourseCreateManyInput[]
  audience: Prisma.AudienceRuleCreateManyInput[]
  outside: Prisma.OutsideTrainingCreateManyInput[]
}

const id = (name: string) => demoId('campaign', name)
const HEADS = 'trach-nhiem-nguoi-dung-dau'

/** Heads of departments: the first cycle was due nearly a year ago, the second is open. */
function headDays({ today }: Timeline): { opensOn: Day; dueOn: Day } {
  const dueOn = addDays(today, -325)
  return { opensOn: addMonths(dueOn, -2), dueOn }
}

type Rule = [kind: AudienceKind, value: string]

interface Order {
  name: string
  code: string
  title: string
  slug: string
  reason: string
  opensOn: Day
  dueOn: Day
  rules: Rule[]
  terms: Omit<Prisma.CampaignTermsCreateManyInput, 'campaignId'>
}

function orders(timeline: Timeline): Order[] {
  const { today } = timeline
  const unit = (code: string): Rule => ['unit', demoId('unit', code)]
  return [
    {
      name: 'newcomers',
      code: 'DH-NGUOI-MOI',
      title: 'Bước vào công vụ',
      slug: 'buoc-vao-cong-vu',
      reason: 'Người mới học trong 30 ngày đầu theo Quy chế của UBND tỉnh',
      opensOn: addDays(today, -200),
      dueOn: '9999-12-31',
      rules: [['newcomers', '0']],
      terms: { dueKind: 'afterPosting', dueDays: 30 },
    },
    {
      name: 'risk',
      code: 'DH-RUI-RO',
      title: 'Đợt học vị trí có nguy cơ cao',
      slug: 'vi-tri-rui-ro-cao',
      reason: 'Kế hoạch chuyển đổi vị trí công tác năm của UBND tỉnh',
      opensOn: addDays(today, -60),
      dueOn: addDays(today, 20),
      rules: [
        ...['BM.05', 'BM.06', 'BM.10', 'BM.07.2'].map(unit),
        ['riskGroup', 'land'],
        ['riskGroup', 'construction'],
        ['riskGroup', 'procurement'],
      ],
      terms: { headDaysEarlier: 7, lookBackDays: 180 },
    },
    {
      name: 'heads',
      code: 'DH-DUNG-DAU',
      title: 'Trách nhiệm người đứng đầu, học hằng năm',
      slug: HEADS,
      reason: 'Kế hoạch phòng, chống tham nhũng, tiêu cực hằng năm của UBND tỉnh',
      ...headDays(timeline),
      rules: [
        ['unitKind', 'Sở, ban, ngành'],
        ['heads', ''],
      ],
      terms: { recurrence: 'fixedCalendar', validMonths: 12, windowMonths: 2, minimumMonths: 6 },
    },
  ]
}

/** The rows of these campaigns, and the terms of the one for all. Whom they reach is told by the day's own work. */
export async function furtherCampaigns(
  people: readonly DemoPerson[],
  { timeline, main }: { timeline: Timeline; main: Prisma.CampaignCreateManyInput },
): Promise<FurtherCampaigns> {
  const known = new Map((await db().course.findMany()).map((course) => [course.slug, course.id]))
  const administrator = people.find(({ role }) => role === 'administrator')?.id ?? ''
  const ready = orders(timeline).flatMap((order) => {
    const courseId = known.get(order.slug)
    return courseId ? [{ ...order, courseId, id: id(order.name) }] : []
  })
  const created = (opensOn: Day) => ({
    createdById: administrator,
    createdAt: atMinute(addDays(opensOn, -3), 9 * 60),
  })
  return {
    campaigns: ready.map(({ id: campaignId, code, title, courseId, reason, opensOn, dueOn }) => ({
      ...{ id: campaignId, code, name: title, courseId, reason, opensOn, dueOn },
      orderedBy: 'UBND tỉnh Bình Minh',
    })),
    terms: [
      {
        campaignId: main.id,
        cycle: timeline.cycle,
        onEntering: 'ignore',
        ...created(timeline.opensOn),
      },
      ...ready.map(({ id: campaignId, terms, opensOn }) => ({ campaignId, ...terms, ...created(opensOn) })),
    ],
    courses: [
      { campaignId: main.id, courseId: main.courseId, order: 0 },
      ...ready.map(({ id: campaignId, courseId }) => ({ campaignId, courseId, order: 0 })),
    ],
    audience: [
      { id: demoId('rule', 'everyone'), campaignId: main.id, kind: 'everyone', value: '' },
      ...ready.flatMap(({ id: campaignId, rules }) =>
        rules.map(([kind, value]) => ({
          id: demoId('rule', `${campaignId} ${kind} ${value}`),
          campaignId,
          kind,
          value,
        })),
      ),
    ],
    outside: paperTraining(people, {
      timeline,
      courseId: known.get(HEADS) ?? null,
      acceptedById: administrator,
    }),
  }
}

/** In the first year heads sat in one room; one of them was not there. */
function paperTraining(
  people: readonly DemoPerson[],
  { timeline, courseId, acceptedById }: { timeline: Timeline; courseId: string | null; acceptedById: string },
): Prisma.OutsideTrainingCreateManyInput[] {
  const day = addDays(headDays(timeline).dueOn, -20)
  const heads = people.filter(
    ({ lead, unit, leftOn }) => lead === 'head' && /^BM\.(0\d|10)/.test(unit) && !leftOn,
  )
  return heads.slice(1).map(({ id: officialId, staffCode }) => ({
    ...{ id: demoId('outside', officialId), officialId, courseId, acceptedById },
    title: 'Hội nghị tập huấn về trách nhiệm người đứng đầu',
    organiser: 'Thanh tra tỉnh Bình Minh',
    ...{ from: day, to: day, periods: 4 },
    evidence: `Danh sách ký dự hội nghị, số thứ tự theo mã cán bộ ${staffCode}`,
    acceptedAt: atMinute(addDays(day, 3), 10 * 60),
  }))
}

/** The work of the days on which these campaigns opened, and of the morning of the day of the story. */
export async function tellFurther(timeline: Timeline): Promise<void> {
  const work = (name: string, today: Day) =>
    recomputeAudiences({ today, at: atMinute(today, 6 * 60) }, id(name))
  await work('heads', headDays(timeline).opensOn)
  await work('risk', addDays(timeline.today, -60))
  await work('newcomers', addDays(timeline.today, -1))
  await recomputeAudiences({ today: timeline.today, at: atMinute(timeline.today, 5) })
}
