import { type Translator } from '~/i18n/translator'
import { type Columns } from '~/organisation/intake/fields'
import { type RowProblem } from '~/organisation/intake/row-draft'
import { cellName, problemWords } from './import-words'
import { codeCell, textCell, type Workbook } from './workbook'

/** The rows that were left out, whole, with what to correct beside them: to be corrected and sent again. */
export function wrongRowsWorkbook(
  t: Translator,
  given: {
    headers: readonly string[]
    columns: Columns
    rows: readonly { number: number; cells: readonly string[]; problems: readonly RowProblem[] }[]
  },
): Workbook {
  const { headers, columns, rows } = given
  return {
    sheet: t('people.import.wrong.sheet'),
    title: t('people.import.wrong.title'),
    note: t('people.import.wrong.note'),
    columns: [
      ...headers.map((header) => ({ header, width: 22 })),
      { header: t('people.import.wrong.row'), width: 8 },
      { header: t('people.import.wrong.toDo'), width: 70 },
    ],
    rows: rows.map(({ number, cells, problems }) => [
      ...headers.map((_, column) => textCell(cells[column] ?? null)),
      codeCell(String(number)),
      textCell(
        problems.map((one) => `${cellName(columns, one.field, number)}: ${problemWords(t, one)}`).join(' '),
      ),
    ]),
  }
}

/** An empty list with the headers that are recognised, and one made-up row to show their form. */
export function templateWorkbook(t: Translator, unitCode: string): Workbook {
  const fields = ['staffCode', 'fullName', 'unitCode', 'position', 'phone', 'email'] as const
  const sample = {
    staffCode: '00123456',
    fullName: 'Nguyễn Văn An',
    unitCode,
    position: 'Chuyên viên',
    phone: '0912345678',
    email: 'an.nv@coquan.example',
  }
  return {
    sheet: t('people.import.template.sheet'),
    title: t('people.import.template.title'),
    note: t('people.import.template.note'),
    columns: fields.map((field) => ({ header: t(`people.import.field.${field}`), width: 24 })),
    rows: [fields.map((field) => codeCell(sample[field]))],
  }
}
