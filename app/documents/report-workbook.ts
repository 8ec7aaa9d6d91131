import { translator } from '~/i18n/translator'
import { formatDateTime } from '~/i18n/format'
import { type ReportFacts, type ReportFigures, type ReportPerson } from '~/reporting/report-facts'
import { headcountOf, openOf } from '~/reporting/standing-counts'
import { ERASED, notesOf } from './report-appendix'
import { number, periodName } from './report-words'
import { peopleTable, personRow } from './workbook-people'
import { type StreamedWorkbook, textCell, type Workbook, type WorkbookCell } from './workbook'

/** The staff list of the report with codes and days that a spreadsheet can use; its note carries the figures of the report. */
export function reportWorkbook(facts: ReportFacts, reference: string | null): Workbook {
  return {
    ...reportTable(facts, reference),
    rows: facts.people.map((person, place) => listedRow(person, place + 1)),
  }
}

/** The same of more people than one holds at once, in the groups they come in. */
export function streamedReport(
  figures: ReportFigures,
  reference: string | null,
  people: AsyncIterable<ReportPerson[]>,
): StreamedWorkbook {
  return { ...reportTable(figures, reference), rows: rowsOf(people) }
}

async function* rowsOf(people: AsyncIterable<ReportPerson[]>): AsyncGenerator<WorkbookCell[]> {
  let number = 0
  for await (const group of people) for (const person of group) yield listedRow(person, ++number)
}

function reportTable(
  { unit, period, whole, at }: ReportFigures,
  reference: string | null,
): Omit<Workbook, 'rows'> {
  const { sheet, columns } = peopleTable(VI)
  const groups = `Tổng số ${number(headcountOf(whole))} người: hoàn thành ${number(whole.completed)}, còn hạn ${number(openOf(whole))}, quá hạn ${number(whole.overdue)}, được miễn ${number(whole.exempt)}, tạm hoãn ${number(whole.deferred)}, chưa giao được ${number(whole.unassigned)}.`
  const code = reference ? ` Mã đối chiếu: ${reference}.` : ''
  return {
    sheet,
    title: `Phụ lục: kết quả học tập của ${unit.name}${period ? ` ${periodName(period)}` : ''}`,
    note: `${groups} Số liệu lúc ${formatDateTime(at, 'vi')}.${code}`,
    columns: [...columns, { header: 'Ghi chú', width: 50 }],
  }
}

const VI = translator('vi')

function listedRow(person: ReportPerson, place: number): WorkbookCell[] {
  const named = {
    ...person,
    fullName: person.fullName ?? ERASED,
    staffCode: person.staffCode ?? '',
    positionName: person.positionName ?? '',
  }
  return [...personRow(VI, named, place), textCell(notesOf(person))]
}
