import { type EnrolmentState } from '~/reporting/person-status'
import { type ReportFields } from '~/reporting/report-fields'
import { type ReportFacts, type ReportPerson } from '~/reporting/report-facts'
import { noCounts, SEGMENTS, type Segment } from '~/reporting/standing-counts'

const campaign = {
  id: 'c1',
  code: 'DH-2026-Q4',
  name: 'Đợt học Quý IV/2026',
  courseId: 'k1',
  cycle: '2026-Q4',
  opensOn: '2026-10-14',
  dueOn: '2026-11-18',
}

const STANDING = {
  completed: 'completed',
  inProgress: 'open',
  notStarted: 'open',
  overdue: 'overdue',
  exempt: 'exempt',
  deferred: 'deferred',
  unassigned: 'unassigned',
} as const

function stateOf(segment: Segment, place: number): EnrolmentState {
  const done = segment === 'completed'
  return {
    id: `e${place}`,
    officialId: `o${place}`,
    courseId: 'k1',
    standing: STANDING[segment],
    progress: done ? 'completed' : segment === 'inProgress' ? 'learning' : 'notStarted',
    due: segment === 'overdue' ? { kind: 'overdue', days: 4 } : null,
    dueOn: '2026-11-18',
    completedOn: done ? '2026-11-05' : null,
    deferredUntil: segment === 'deferred' ? '2026-12-31' : null,
    lessonsFinished: 1,
    lessons: 4,
    attemptsUsed: 0,
    attemptsAllowed: 3,
  }
}

const NAMES = ['Đặng Thị Ngữ Hợp Kiều', 'Nguyễn Văn Hòa', 'Vàng A Páo', "H'Hen Niê", 'Trương Thị Mỹ Lệ']

export function aPerson(segment: Segment, place: number): ReportPerson {
  return {
    officialId: `o${place}`,
    fullName: NAMES[place % NAMES.length] ?? '',
    staffCode: `000${1000 + place}`,
    positionName: 'Công chức Địa chính – Xây dựng',
    unitId: 'u2',
    unitName: 'Phòng Kinh tế xã Tân Lập',
    segment,
    enrolments: 1,
    completions: segment === 'completed' ? 1 : 0,
    states: [stateOf(segment, place)],
    notes:
      segment === 'overdue'
        ? [
            {
              enrolmentId: `e${place}`,
              explanation: 'Được cử đi tập huấn phòng cháy, chữa cháy rừng',
              attemptOpened: false,
              exemption: null,
              extension: null,
            },
          ]
        : [],
  }
}

/** A commune with so many people of each segment. */
export function someFacts(some: Partial<Record<Segment, number>>): ReportFacts {
  const whole = { ...noCounts(), ...some }
  let place = 0
  const people = SEGMENTS.flatMap((segment) =>
    Array.from({ length: whole[segment] }, () => aPerson(segment, place++)),
  )
  const { completed, overdue, exempt, deferred, unassigned, inProgress, notStarted } = whole
  return {
    unit: { id: 'u1', code: 'BM.21', name: 'UBND xã Tân Lập' },
    at: new Date('2026-11-22T07:30:00Z'),
    today: '2026-11-22',
    period: {
      id: 'p1',
      kind: 'quarter',
      from: '2026-10-01',
      to: '2027-01-01',
      signFrom: '2026-11-19',
      signBy: '2026-11-21',
    },
    campaign,
    campaigns: [campaign],
    whole,
    own: noCounts(),
    children: [{ unitId: 'u2', name: 'Phòng Kinh tế xã Tân Lập', counts: whole }],
    enrolments: { all: people.length, completed },
    courses: [
      {
        campaignId: 'c1',
        title: 'Quà tặng, xung đột lợi ích và nhũng nhiễu',
        counts: { completed, open: inProgress + notStarted, overdue, exempt, deferred, unassigned },
      },
    ],
    listed: 'everyone',
    people,
  }
}

export const someFields: ReportFields = {
  authority: 'Ủy ban nhân dân\ntỉnh Bình Minh',
  issuer: 'Ủy ban nhân dân\nxã Tân Lập',
  number: '5/BC-UBND',
  place: 'Tân Lập',
  day: '2027-01-05',
  to: 'Thanh tra tỉnh Bình Minh',
  plan: 'Kế hoạch số 118/KH-UBND ngày 05 tháng 10 năm 2026',
  assessment: 'Đa số cán bộ, công chức học đúng hạn.\nĐề nghị mở thêm lớp cho thôn xa.',
  receivers: 'Như trên\nTT. Đảng ủy, TT. HĐND xã (để b/c)\nLưu: VT, VP',
  onBehalf: 'Ủy ban nhân dân',
  capacity: 'own',
  superiorTitle: '',
  signerTitle: 'Chủ tịch',
  signerName: 'Nguyễn Văn Hòa',
}
