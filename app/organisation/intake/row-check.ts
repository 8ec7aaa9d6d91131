import { fold, nameSortKey } from '~/platform/vietnamese-text'
import { type RowDraft, type RowProblem } from './row-draft'
import {
  addedEntry,
  changedEntry,
  type EntryContext,
  type KnownPerson,
  moves,
  type RowEntry,
  wrongEntry,
} from './row-entry'
import { type Answers } from './settings'
import { type UnitMatch } from './unit-match'
import { withLostZeros } from './values'

export interface CheckContext extends EntryContext {
  answers: Pick<Answers, 'units' | 'zeros'>
  matchUnit: (typed: string) => UnitMatch
  /** length that nearly all staff codes have */
  codeLength: number | null
  byStaffCode: (code: string) => KnownPerson | undefined
  /** whose name to sign in by it is */
  bySignInName: (name: string) => KnownPerson | undefined
  /** of the same name in the same unit */
  namesake: (sortKey: string, unitId: string) => KnownPerson | undefined
  /** the row of the file that said it first, or undefined when this one does */
  firstSaid: (what: string, number: number) => number | undefined
}

/** Holds a row against the other rows and against what is known; says what it would do, or what must be corrected. */
export function checkRow(draft: RowDraft, context: CheckContext): RowEntry {
  const problems = [...draft.problems]
  const staffCode = settledCode(draft, context, problems)
  const unit = settledUnit(draft, context, problems)
  const known = knownPerson({ ...draft, staffCode }, context, problems)
  repeats({ ...draft, staffCode }, context, problems)
  taken(draft, known, context, problems)
  const { fullName } = draft
  if (known?.postedFrom && moves(known, unit.id, null) && known.postedFrom > context.effectiveOn)
    problems.push({ field: 'unitCode', code: 'laterPosting', value: draft.unitCode || draft.unitName })
  if (!known && !staffCode && fullName && unit.id) {
    const namesake = context.namesake(nameSortKey(fullName), unit.id)
    if (namesake)
      problems.push({ field: 'fullName', code: 'maybeSame', value: fullName, suggestion: namesake.staffCode })
  }
  if (problems.length > 0 || !fullName || !unit.id) return wrongEntry(draft.number, problems, unit.asked)
  return known
    ? changedEntry(draft, { ...known }, unit.id, context)
    : addedEntry({ ...draft, fullName, staffCode }, unit.id, context)
}

function settledCode(
  draft: RowDraft,
  { answers, codeLength, byStaffCode }: CheckContext,
  problems: RowProblem[],
) {
  const code = draft.staffCode
  if (!code || byStaffCode(code)) return code
  const whole = withLostZeros(code, codeLength)
  if (!whole) return code
  if (answers.zeros.staffCode) return whole
  problems.push({ field: 'staffCode', code: 'codeZero', value: code, suggestion: whole })
  return code
}

function settledUnit(draft: RowDraft, { answers, matchUnit }: CheckContext, problems: RowProblem[]) {
  const typed = draft.unitCode || draft.unitName
  const field = draft.unitCode ? 'unitCode' : 'unitName'
  if (typed === '') {
    problems.push({ field, code: 'unitMissing', value: '' })
    return { id: null, asked: null }
  }
  const said = Object.hasOwn(answers.units, typed) ? answers.units[typed] : undefined
  if (said) return { id: said, asked: null }
  const match = matchUnit(typed)
  if (match.kind === 'code') return { id: match.unitId, asked: null }
  const suggestion =
    match.kind === 'sameName' ? match.unit.name : match.kind === 'alike' ? match.units[0]?.name : undefined
  const code = ({ sameName: 'unitSameName', alike: 'unitAlike', unknown: 'unitUnknown' } as const)[match.kind]
  problems.push({ field, code, value: typed, ...(suggestion === undefined ? {} : { suggestion }) })
  return { id: null, asked: typed }
}

/** By staff code; without one, by a phone number or address that is theirs under the same name. */
function knownPerson(draft: RowDraft, context: CheckContext, problems: RowProblem[]): KnownPerson | null {
  if (draft.staffCode) return context.byStaffCode(draft.staffCode) ?? null
  for (const field of ['phone', 'email'] as const) {
    const name = draft[field]
    const holder = name ? context.bySignInName(name) : undefined
    if (!holder || !name) continue
    if (draft.fullName && fold(holder.fullName) === fold(draft.fullName)) return holder
    problems.push({
      field,
      code: field === 'phone' ? 'phoneTaken' : 'emailTaken',
      value: name,
      suggestion: holder.staffCode,
    })
  }
  return null
}

function repeats(draft: RowDraft, { firstSaid }: CheckContext, problems: RowProblem[]): void {
  const { staffCode, phone, email, number } = draft
  const said = (what: string | null) => (what ? firstSaid(what, number) : undefined)
  const code = said(staffCode && `code ${staffCode.toLowerCase()}`)
  if (code !== undefined) {
    problems.push({ field: 'staffCode', code: 'duplicate', value: staffCode ?? '', other: code })
    return
  }
  const samePhone = said(phone && `phone ${phone}`)
  const sameEmail = said(email && `email ${email}`)
  if (samePhone !== undefined)
    problems.push({
      field: 'phone',
      code: staffCode ? 'phoneTwice' : 'duplicate',
      value: phone ?? '',
      other: samePhone,
    })
  if (sameEmail !== undefined)
    problems.push({
      field: 'email',
      code: staffCode ? 'emailTwice' : 'duplicate',
      value: email ?? '',
      other: sameEmail,
    })
}

function taken(
  draft: RowDraft,
  known: KnownPerson | null,
  context: CheckContext,
  problems: RowProblem[],
): void {
  for (const field of ['phone', 'email'] as const) {
    const name = draft[field]
    const holder = name ? context.bySignInName(name) : undefined
    if (!name || !holder || holder.id === known?.id || problems.some((problem) => problem.field === field))
      continue
    problems.push({
      field,
      code: field === 'phone' ? 'phoneTaken' : 'emailTaken',
      value: name,
      suggestion: holder.staffCode,
    })
  }
}
