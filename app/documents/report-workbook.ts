import { translator } from '~/i18n/translator'
import { formatDateTime } from '~/i18n/format'
import { type ReportFacts } from '~/reporting/report-facts'
import { headcountOf, openOf } from '~/reporting/standing-counts'
import { ERASED, notesOf } from './report-appendix'
import { number, periodName } from './report-words'
import { peopleWorkbook } from './workbook-people'
import { textCell, type Workbook } from './workbook'

/** The staff list of the report with codes and days that a spreadsheet can use; its note carries the figures of the report. */
export function reportWorkbook(facts: ReportFacts, reference: string | null): Workbook {
  const { unit, period, people, whole } = facts
  const t = translator('vi')
  const named = people.map((person) => ({
    ...person,
    fullName: person.fullName ?? ERASED,
    staffCode: person.staffCode ?? '',
    positionName: person.positionName ?? '',
  }))
  const groups = `Tổng số ${number(headcountOf(whole))} người: hoàn thành ${number(whole.completed)}, còn hạn ${number(openOf(whole))}, quá hạn ${number(whole.overdue)}, được miễn ${number(whole.exempt)}, tạm hoãn ${number(whole.deferred)}, chưa giao được ${number(whole.unassigned)}.`
  const code = reference ? ` Mã đối chiếu: ${reference}.` : ''
  const list = peopleWorkbook(t, {
    people: named,
    title: `Phụ lục: kết quả học tập của ${unit.name}${period ? ` ${periodName(period)}` : ''}`,
    note: `${groups} Số liệu lúc ${formatDateTime(facts.at, 'vi')}.${code}`,
  })
  return {
    ...list,
    columns: [...list.columns, { header: 'Ghi chú', width: 50 }],
    rows: list.rows.map((row, place) => [...row, textCell(people[place] ? notesOf(people[place]) : '')]),
  }
}
