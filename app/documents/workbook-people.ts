import { type Translator } from '~/i18n/translator'
import { type PersonStatus } from '~/reporting/person-status'
import { personWords } from './person-words'
import {
  codeCell,
  dayCell,
  numberCell,
  type StreamedWorkbook,
  textCell,
  type Workbook,
  type WorkbookCell,
} from './workbook'

/** The list of a unit as it stands on the page, with codes and days that a spreadsheet can use, in the groups it is looked up in. */
export function streamedPeople(
  t: Translator,
  { groups, title, note }: { groups: AsyncIterable<PersonStatus[]>; title: string; note: string },
): StreamedWorkbook {
  return { ...peopleTable(t), title, note, rows: rowsOf(t, groups) }
}

async function* rowsOf(t: Translator, groups: AsyncIterable<PersonStatus[]>): AsyncGenerator<WorkbookCell[]> {
  let number = 0
  for await (const group of groups) for (const person of group) yield personRow(t, person, ++number)
}

export const peopleTable = (t: Translator): Pick<Workbook, 'sheet' | 'columns'> => ({
  sheet: t('unit.export.sheet'),
  columns: [
    { header: t('unit.column.number'), width: 6 },
    { header: t('unit.column.staffCode'), width: 14 },
    { header: t('unit.column.fullName'), width: 26 },
    { header: t('unit.column.position'), width: 32 },
    { header: t('unit.column.part'), width: 44 },
    { header: t('unit.column.status'), width: 20 },
    { header: t('unit.column.progress'), width: 34 },
    { header: t('unit.column.due'), width: 14 },
    { header: t('unit.column.completedOn'), width: 16 },
    { header: t('unit.column.attempts'), width: 14 },
  ],
})

export function personRow(t: Translator, person: PersonStatus, number: number): WorkbookCell[] {
  const { standing, progress } = personWords(t, person)
  const [first] = person.states
  const attempts = person.states.reduce((sum, { attemptsUsed }) => sum + attemptsUsed, 0)
  return [
    numberCell(number),
    codeCell(person.staffCode),
    textCell(person.fullName),
    textCell(person.positionName),
    textCell(person.unitName),
    textCell(standing),
    textCell(progress),
    dayCell(first?.dueOn ?? null),
    dayCell(person.segment === 'completed' ? (first?.completedOn ?? null) : null),
    first ? numberCell(attempts) : null,
  ]
}
