import { formatDay } from '~/i18n/format'
import { translator } from '~/i18n/translator'
import { type EnrolmentNote, type ReportFacts, type ReportPerson } from '~/reporting/report-facts'
import { unfinishedOf } from '~/reporting/standing-counts'
import { personWords } from './person-words'
import { inFull } from './report-defaults'
import { type ReportDocument } from './report-document'
import { number, periodName } from './report-words'

export const ERASED = '(đã xóa theo yêu cầu)'

/** The staff list as Phụ lục: where each one stands, and what was decided or explained. */
export function appendixOf(facts: ReportFacts): ReportDocument['appendix'] {
  const { unit, period, people, listed, whole } = facts
  const count = number(people.length)
  return {
    heading: 'Phụ lục',
    title: `Danh sách kết quả học tập của ${inFull(unit.name)}${period ? ` ${periodName(period)}` : ''}`,
    note: {
      everyone: `${count} người.`,
      unfinished: `${count} người chưa hoàn thành; người đã xong không nêu tên ở đây.`,
      nobody: `${number(unfinishedOf(whole))} người chưa hoàn thành, nhiều hơn một bản in nêu được: danh sách từng người ở tệp Excel trên trang đơn vị và trong hồ sơ minh chứng.`,
    }[listed],
    table: {
      columns: [
        { header: 'TT', width: 4, numeric: true },
        { header: 'Họ và tên', width: 17 },
        { header: 'Chức danh', width: 17 },
        { header: 'Đơn vị', width: 20 },
        { header: 'Tình trạng', width: 11 },
        { header: 'Tiến độ', width: 14 },
        { header: 'Ghi chú', width: 17 },
      ],
      rows: people.map((person, place) => personRow(person, place + 1)),
    },
  }
}

function personRow(person: ReportPerson, place: number): string[] {
  const { standing, progress } = personWords(translator('vi'), person)
  return [
    number(place),
    person.fullName ?? ERASED,
    person.positionName ?? '',
    person.unitName,
    standing,
    progress,
    notesOf(person),
  ]
}

export function notesOf({ notes }: Pick<ReportPerson, 'notes'>): string {
  return notes.flatMap(noteWords).join(' ')
}

function noteWords({ explanation, attemptOpened, exemption, extension }: EnrolmentNote): string[] {
  const sentence = (text: string) => `${text.trim().replace(/[.;]$/, '')}.`
  return [
    ...(exemption ? [sentence(`Miễn: ${exemption}`)] : []),
    ...(extension
      ? [sentence(`Gia hạn đến hết ngày ${formatDay(extension.toDueOn, 'vi')}: ${extension.reason}`)]
      : []),
    ...(attemptOpened ? ['Đã mở thêm lượt làm bài.'] : []),
    ...(explanation ? [sentence(`Giải trình: ${explanation}`)] : []),
  ]
}
