import { type Translator } from '~/i18n/translator'
import { columnLetter, type Columns, type Field } from '~/organisation/intake/fields'
import { type RowProblem } from '~/organisation/intake/row-draft'

/** What to do about a cell, in one sentence. */
export function problemWords(t: Translator, problem: RowProblem): string {
  const { code, suggestion = '', other = 0 } = problem
  switch (code) {
    case 'phoneZero':
    case 'codeZero':
    case 'unitSameName':
    case 'unitAlike':
    case 'phoneTaken':
    case 'emailTaken':
    case 'maybeSame':
      return t(`people.import.problem.${code}`, { suggestion })
    case 'duplicate':
    case 'phoneTwice':
    case 'emailTwice':
      return t(`people.import.problem.${code}`, { other: String(other) })
    default:
      return t(`people.import.problem.${code}`)
  }
}

/** The cell as its spreadsheet names it: D37. A field without a column of its own stands in the one beside it. */
export function cellName(columns: Columns, field: Field, row: number): string {
  const beside: Partial<Record<Field, Field>> = {
    unitCode: 'unitName',
    unitName: 'unitCode',
    fullName: 'familyName',
    familyName: 'fullName',
  }
  const column = columns[field] ?? columns[beside[field] ?? field]
  return column === undefined ? '–' : `${columnLetter(column)}${row}`
}
