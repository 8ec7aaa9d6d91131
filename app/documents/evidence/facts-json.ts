import { formatCode } from '~/i18n/format'
import { CODE_PREFIX } from '~/learning/certificate'
import { type EvidencePerson, figuresOf, type Recount } from '~/reporting/evidence'
import { type ReportFigures } from '~/reporting/report-facts'
import { PRECEDENCE } from '~/reporting/standing-counts'
import { signedMark } from './manifest'

/** How a stranger counts again, in the file itself. */
const HOW = [
  'Mỗi dòng của "people" là một người, đứng ở đúng một "segment"; cộng các "segment" là tổng số người.',
  `Tình trạng của người theo các ghi danh ("enrolments"): lấy tình trạng gặp trước trong thứ tự ${PRECEDENCE.join(', ')}; "open" là inProgress nếu có ghi danh đã bắt đầu ("progress" khác notStarted), không thì notStarted; không có ghi danh nào là unassigned.`,
  'Mỗi số của "figures" đếm những dòng có mọi giá trị nêu ở "rows": {"people": …} đếm người, {"enrolments": …} đếm lượt ghi danh. "part" là đơn vị trực thuộc mà người đó được tính vào, null là của riêng đơn vị.',
  '"rows" là null khi hồ sơ không nêu đủ những dòng mà số đó đếm (báo cáo của đơn vị rất đông chỉ nêu người chưa hoàn thành).',
  '"edition" là mã băm của ấn bản khóa học; "certificate" là mã giấy xác nhận, đối chiếu được ở trang /xac-nhan.',
]

interface Parts {
  figures: ReportFigures
  signed: Parameters<typeof signedMark>[0]
  people: AsyncIterable<EvidencePerson[]>
  /** filled while the rows are written */
  recount: Recount
}

/** The facts behind each figure as JSON, a person a line; figures come last, each with the rows that were found for it. */
export async function* factsJson({ figures, signed, people, recount }: Parts): AsyncGenerator<string> {
  const { unit, period, at, today, campaigns, children, courses } = figures
  const head = {
    format: 'lccv-evidence/1',
    how: HOW,
    unit,
    period,
    figuresAt: at.toISOString(),
    day: today,
    signed: signedMark(signed),
    campaigns: campaigns.map(({ id, code, name, courseId, opensOn, dueOn }) => {
      const course = courses.find(({ campaignId }) => campaignId === id)?.title ?? null
      return { id, code, name, course: courseId, courseTitle: course, opensOn, dueOn }
    }),
    parts: children.map(({ unitId, name }) => ({ id: unitId, name })),
  }
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "people": [`
  let isFirst = true
  for await (const group of people) {
    const lines = group.map((person) => {
      recount.add(person)
      return JSON.stringify(shown(person))
    })
    if (lines.length > 0) yield `${isFirst ? '' : ','}\n  ${lines.join(',\n  ')}`
    isFirst &&= lines.length === 0
  }
  const counted = figuresOf(figures).map((figure) => ({
    ...figure,
    rows: recount.of(figure.rows) === figure.value ? figure.rows : null,
  }))
  yield `\n ],\n "figures": [\n  ${counted.map((figure) => JSON.stringify(figure)).join(',\n  ')}\n ]\n}\n`
}

/** Codes as people see them on paper. */
const shown = (person: EvidencePerson) => ({
  ...person,
  enrolments: person.enrolments.map(({ settledBy, ...enrolment }) => ({
    ...enrolment,
    settledBy:
      settledBy && 'certificate' in settledBy && settledBy.certificate
        ? {
            ...settledBy,
            certificate: {
              ...settledBy.certificate,
              code: formatCode(settledBy.certificate.code, CODE_PREFIX),
            },
          }
        : settledBy,
  })),
})
