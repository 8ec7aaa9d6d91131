import { type Columns, type Field } from './fields'
import { type LegacyEncoding, readLegacy } from './legacy-text'
import { type Answers } from './settings'
import {
  readEmail,
  readName,
  readPhone,
  readPosition,
  readStaffCode,
  type Read,
  tidy,
  type ValueProblem,
} from './values'

export type ProblemCode =
  | ValueProblem
  | 'unitMissing'
  | 'unitSameName'
  | 'unitAlike'
  | 'unitUnknown'
  | 'codeZero'
  | 'duplicate'
  | 'phoneTwice'
  | 'emailTwice'
  | 'phoneTaken'
  | 'emailTaken'
  | 'maybeSame'
  | 'laterPosting'

export interface RowProblem {
  field: Field
  code: ProblemCode
  /** as the file has it, after decoding */
  value: string
  /** what was probably meant: a number with its zero, a unit's name, another's staff code */
  suggestion?: string
  /** the row this one repeats */
  other?: number
}

/** A row read by itself, before it is held against the others and the database. */
export interface RowDraft {
  number: number
  staffCode: string | null
  fullName: string | null
  /** what the file calls the unit: its code where it has one */
  unitCode: string
  unitName: string
  position: string | null
  phone: string | null
  email: string | null
  problems: RowProblem[]
}

export interface RowReading {
  columns: Columns
  /** by column */
  legacy: ReadonlyMap<number, LegacyEncoding>
  zeros: Answers['zeros']
}

export function draftOf(number: number, cells: readonly string[], reading: RowReading): RowDraft {
  const { columns, legacy, zeros } = reading
  const problems: RowProblem[] = []
  const text = (field: Field): string => {
    const column = columns[field]
    return column === undefined ? '' : readLegacy(cells[column] ?? '', legacy.get(column) ?? null)
  }
  const take = <Value>(field: Field, typed: string, read: Read<Value>): Value | null => {
    if (read.kind === 'value') return read.value
    if (read.kind === 'problem') {
      const { code, suggestion } = read
      problems.push({ field, code, value: tidy(typed), ...(suggestion === undefined ? {} : { suggestion }) })
    }
    return null
  }
  const nameField = columns.fullName === undefined ? 'familyName' : 'fullName'
  const name =
    columns.fullName === undefined ? `${text('familyName')} ${text('givenName')}` : text('fullName')
  return {
    number,
    staffCode: take('staffCode', text('staffCode'), readStaffCode(text('staffCode'))),
    fullName: take(nameField, name, readName(name)),
    unitCode: tidy(text('unitCode')),
    unitName: tidy(text('unitName')),
    position: take('position', text('position'), readPosition(text('position'))),
    phone: take('phone', text('phone'), readPhone(text('phone'), zeros.phone)),
    email: take('email', text('email'), readEmail(text('email'))),
    problems,
  }
}
