import { z } from 'zod'
import { PERIOD_KINDS } from '~/reporting/report-period'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('Ngày theo giờ Việt Nam, YYYY-MM-DD')
const moment = z.string().describe('Thời điểm theo ISO 8601, giờ UTC')
const id = z.string().min(1).max(40)
const count = z.int().min(0)

const people = (words: string) => count.describe(`${words} (người)`)

/** The six add up to the headcount; còn hạn is told in its two parts besides. */
export const standings = z
  .strictObject({
    headcount: people('Tổng số; bằng tổng của sáu tình trạng'),
    completed: people('Hoàn thành'),
    open: people('Còn hạn'),
    overdue: people('Quá hạn'),
    exempt: people('Được miễn'),
    deferred: people('Tạm hoãn'),
    unassigned: people('Chưa giao được'),
    openInProgress: people('Còn hạn, đang học'),
    openNotStarted: people('Còn hạn, chưa bắt đầu'),
  })
  .describe('Mỗi người ở đúng một tình trạng')

const campaign = z.strictObject({
  code: z.string(),
  name: z.string(),
  cycle: z.string().nullable(),
  opensOn: day,
  dueOn: day,
})

const unit = z.strictObject({
  id,
  code: z.string().describe('Mã đơn vị'),
  name: z.string(),
  kind: z.string().describe('Loại đơn vị'),
})
const placed = { ...unit.shape, parentId: id.nullable().describe('Đơn vị cấp trên; null khi ngoài phạm vi') }

const rate = z.number().min(0).max(1).nullable().describe('Từ 0 đến 1; null khi không có ai để tính')

const asOf = { at: moment, day, campaigns: z.array(campaign).describe('Các đợt học được tính') }

export const units = z.strictObject({
  ...asOf,
  units: z.array(z.strictObject({ ...placed, people: standings })),
})

export const oneUnit = z.strictObject({
  ...asOf,
  unit: unit.describe('Số liệu gồm cả đơn vị trực thuộc'),
  people: standings,
  own: standings.describe('Riêng người của chính đơn vị'),
  rates: z.strictObject({ ofObliged: rate, ofHeadcount: rate }),
  enrolments: z.strictObject({ all: count, completed: count }).describe('Lượt ghi danh, không phải người'),
  parts: z.array(z.strictObject({ id, name: z.string(), people: standings })).describe('Đơn vị trực thuộc'),
})

const period = z.strictObject({
  id,
  kind: z.enum(PERIOD_KINDS),
  from: day,
  to: day.describe('Ngày đầu tiên sau kỳ'),
  signFrom: day,
  signBy: day.describe('Ngày ký: ký đến hết ngày này là đúng hạn'),
})

export const periods = z.strictObject({ day, periods: z.array(period) })

const state = z
  .enum(['notYet', 'waiting', 'onTime', 'late', 'unsigned', 'notAsked'])
  .describe('Chưa đến ngày ký · chờ ký · ký đúng hạn · ký muộn · chưa ký · không phải ký')

export const onePeriod = z.strictObject({
  day,
  period,
  units: z.array(
    z.strictObject({
      ...placed,
      state,
      signed: z
        .strictObject({ code: z.string().describe('Mã đối chiếu, tra ở /bao-cao'), on: day, at: moment })
        .nullable(),
    }),
  ),
})

export const failure = z.strictObject({
  error: z.enum(['token', 'notFound', 'tooMany']),
  message: z.string(),
})
