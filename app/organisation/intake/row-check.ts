import { type Day } from '~/platform/calendar'
import { fold, nameSortKey } from '~/platform/vietnamese-text'
import { type RowDraft, type RowProblem } from './row-draft'
import { type Answers } from './settings'
import { type UnitMatch } from './unit-match'
import { withLostZeros } from './values'

/** Someone the database knows, with where they are counted on the day the list takes effect. */
export interface KnownPerson {
  id: string
  staffCode: string
  fullName: string
  sortKey: string
  searchText: string
  phone: string | null
  email: string | null
  leftOn: Day | null
  postingId: string | null
  unitId: string | null
  positionId: string | null
  postedFrom: Day | null
}

export interface CheckContext {
  effectiveOn: Day
  answers: Pick<Answers, 'units' | 'zeros'>
  matchUnit: (typed: string) => UnitMatch
  /** by folded name or code; makes one for a new name */
  positionFor: (name: string) => { id: string; isNew: boolean }
  /** length that nearly all staff codes have */
  codeLength: number | null
  byStaffCode: (code: string) => KnownPerson | undefined
  /** whose name to sign in by it is */
  bySignInName: (name: string) => KnownPerson | undefined
  /** of the same name in the same unit */
  namesake: (sortKey: string, unitId: string) => KnownPerson | undefined
  /** the row of the file that said it first, or undefined when this one does */
  firstSaid: (what: string, number: number) => number | undefined
  newId: () => string
  newStaffCode: () => string
}

export interface RowEntry {
  number: number
  outcome: 'add' | 'update' | 'same' | 'wrong'
  problems: RowProblem[]
  askedUnit: string | null
  officialId: string | null
  staffCode: string | null
  fullName: string | null
  sortKey: string | null
  searchText: string | null
  phone: string | null
  email: string | null
  nameOfStaff: string | null
  nameOfPhone: string | null
  nameOfEmail: string | null
  unitId: string | null
  positionId: string | null
  newPosition: string | null
  postingId: string | null
  oldPostingId: string | null
  beforeName: string | null
  beforeKey: string | null
  beforeSearch: string | null
  beforePhone: string | null
  beforeEmail: string | null
  beforeLeft: string | null
}

/** For those whose list names no post: somebody will say it later. */
export const UNSTATED_POSITION = 'Chưa ghi chức danh'

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
  if (problems.length > 0 || !fullName || !unit.id) return wrong(draft.number, problems, unit.asked)
  return known
    ? changed(draft, { ...known }, unit.id, context)
    : added({ ...draft, fullName, staffCode }, unit.id, context)
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

const moves = (known: KnownPerson, unitId: string | null, positionId: string | null) =>
  (unitId !== null && known.unitId !== unitId) || (positionId !== null && known.positionId !== positionId)

const EMPTY: Omit<RowEntry, 'number' | 'outcome'> = {
  problems: [],
  askedUnit: null,
  officialId: null,
  staffCode: null,
  fullName: null,
  sortKey: null,
  searchText: null,
  phone: null,
  email: null,
  nameOfStaff: null,
  nameOfPhone: null,
  nameOfEmail: null,
  unitId: null,
  positionId: null,
  newPosition: null,
  postingId: null,
  oldPostingId: null,
  beforeName: null,
  beforeKey: null,
  beforeSearch: null,
  beforePhone: null,
  beforeEmail: null,
  beforeLeft: null,
}

function wrong(number: number, problems: RowProblem[], askedUnit: string | null): RowEntry {
  return { ...EMPTY, number, outcome: 'wrong', problems, askedUnit }
}

function added(
  draft: RowDraft & { fullName: string },
  unitId: string,
  { positionFor, newId, newStaffCode }: CheckContext,
): RowEntry {
  const { number, fullName, phone, email } = draft
  const staffCode = draft.staffCode ?? newStaffCode()
  const position = draft.position ?? UNSTATED_POSITION
  const { id: positionId, isNew } = positionFor(position)
  return {
    ...EMPTY,
    number,
    outcome: 'add',
    officialId: newId(),
    staffCode,
    fullName,
    sortKey: nameSortKey(fullName),
    searchText: fold(`${fullName} ${staffCode}`),
    phone,
    email,
    nameOfStaff: staffCode.toLowerCase(),
    nameOfPhone: phone,
    nameOfEmail: email,
    unitId,
    positionId,
    newPosition: isNew ? position : null,
    postingId: newId(),
  }
}

/** What the file leaves empty stays as it is. */
function changed(draft: RowDraft, known: KnownPerson, unitId: string, context: CheckContext): RowEntry {
  const fullName = draft.fullName ?? known.fullName
  const phone = draft.phone ?? known.phone
  const email = draft.email ?? known.email
  const position = draft.position ? context.positionFor(draft.position) : null
  const returns = known.leftOn !== null && known.leftOn <= context.effectiveOn
  const isPosted = known.postingId !== null && !returns
  const isMoved = !isPosted || moves(known, unitId, position?.id ?? null)
  const isSame = !isMoved && fullName === known.fullName && phone === known.phone && email === known.email
  const posts =
    position ??
    (known.positionId ? { id: known.positionId, isNew: false } : context.positionFor(UNSTATED_POSITION))
  return {
    ...EMPTY,
    number: draft.number,
    outcome: isSame ? 'same' : 'update',
    officialId: known.id,
    staffCode: known.staffCode,
    fullName,
    sortKey: nameSortKey(fullName),
    searchText: fold(`${fullName} ${known.staffCode}`),
    phone,
    email,
    nameOfStaff: returns ? known.staffCode.toLowerCase() : null,
    nameOfPhone: returns || phone !== known.phone ? phone : null,
    nameOfEmail: returns || email !== known.email ? email : null,
    unitId,
    positionId: posts.id,
    newPosition: isMoved && posts.isNew ? (draft.position ?? UNSTATED_POSITION) : null,
    postingId: isMoved ? context.newId() : null,
    oldPostingId: isMoved && isPosted ? known.postingId : null,
    beforeName: known.fullName,
    beforeKey: known.sortKey,
    beforeSearch: known.searchText,
    beforePhone: known.phone,
    beforeEmail: known.email,
    beforeLeft: returns ? known.leftOn : null,
  }
}
