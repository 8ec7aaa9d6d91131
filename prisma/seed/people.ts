import { addDays, type Day } from '~/platform/calendar'
import { fold, givenName, kebab } from '~/platform/vietnamese-text'
import { cast, type CastMember, type DemoRole, type Lead, type Outcome, outcomeWeights } from './cast'
import { type Chance, demoId } from './chance'
import { type Sex, someName } from './names'
import { staffingOf } from './positions'
import { type Timeline } from './timeline'
import { type DemoUnit, demoUnits } from './units'

export interface DemoPerson {
  id: string
  staffCode: string
  fullName: string
  sex: Sex
  honorific: string
  phone: string | null
  email: string | null
  joinedOn: Day
  leftOn: Day | null
  unit: string
  position: string
  lead: Lead | null
  role: DemoRole | null
  outcome: Outcome
  extended: boolean
  job: string | null
  /** where the person worked until when, before the present unit */
  before: { unit: string; position: string; until: Day } | null
}

/** Units without a head of their own: one has an acting head, the other waits for an appointment. */
const ACTING_IN = 'BM.06'
const VACANT_IN = 'BM.09.2'

/** The 1,200 who are counted today, unit by unit, leaders first. */
export function makePeople(chance: Chance, timeline: Timeline): DemoPerson[] {
  const codes = new StaffCodes(chance)
  const people = demoUnits.flatMap((unit) => peopleOf(unit, chance, timeline, codes))
  return withTransfers(people, chance, timeline)
}

function peopleOf(unit: DemoUnit, chance: Chance, timeline: Timeline, codes: StaffCodes): DemoPerson[] {
  const known: PersonSketch[] = cast.filter((member) => member.unit === unit.code)
  const led = [...known, ...leadersMissing(unit, known, chance)]
  const rest = Array.from({ length: unit.people - led.length }, () =>
    someone(unit, chance, staffPosition(unit, chance)),
  )
  return [...led, ...rest].map((sketch) => complete(sketch, chance, timeline, codes))
}

type PersonSketch = CastMember

function leadersMissing(unit: DemoUnit, known: readonly PersonSketch[], chance: Chance): PersonSketch[] {
  const { head, deputy, deputies } = staffingOf(unit.code)
  const has = (lead: Lead) => known.filter((member) => member.lead === lead).length
  const hasHead = has('head') > 0 || unit.code === ACTING_IN || unit.code === VACANT_IN
  const heads = hasHead ? [] : [someone(unit, chance, head, 'head')]
  const missing = Math.min(deputies - has('deputy'), unit.people - known.length - heads.length)
  const seconds = Array.from({ length: Math.max(missing, 0) }, (_, place) =>
    someone(unit, chance, deputy, unit.code === ACTING_IN && place === 0 ? 'acting' : 'deputy'),
  )
  return [...heads, ...seconds]
}

function staffPosition(unit: DemoUnit, chance: Chance): string {
  return chance.weighted(staffingOf(unit.code).staff)
}

function someone(unit: DemoUnit, chance: Chance, position: string, lead?: Lead): PersonSketch {
  const sex: Sex = chance.happens(lead ? 0.32 : 0.54) ? 'female' : 'male'
  const senior = lead !== undefined || chance.happens(0.2)
  const honorific = senior ? (sex === 'male' ? 'ong' : 'ba') : sex === 'male' ? 'anh' : 'chi'
  const fullName = someName(chance, sex)
  const outcome = chance.weighted(outcomeWeights[unit.character] ?? {})
  return {
    fullName,
    sex,
    honorific,
    unit: unit.code,
    position,
    ...(lead && { lead }),
    outcome: ledOutcome(outcome, lead),
  }
}

/** Leaders can be reached and are on the list: the story of the others is told by others. */
function ledOutcome(outcome: Outcome, lead: Lead | undefined): Outcome {
  const unlikely: Outcome[] = ['noSignInName', 'notAssigned', 'onLeave', 'exempt']
  return lead && unlikely.includes(outcome) ? 'onTime' : outcome
}

function complete(sketch: PersonSketch, chance: Chance, timeline: Timeline, codes: StaffCodes): DemoPerson {
  const { staffCode, number } = codes.next()
  const reachable = sketch.outcome !== 'noSignInName'
  const joinedOn =
    sketch.outcome === 'notAssigned'
      ? addDays(timeline.today, -chance.between(3, 15))
      : addDays('2000-01-01', chance.between(0, 9200))
  const hasEmail = chance.happens(sketch.lead ? 0.97 : 0.68)
  const madeEmail = hasEmail ? emailOf(sketch.fullName, number) : null
  const phone = phoneOf(chance, number)
  const { fullName, sex, honorific, unit, position, outcome } = sketch
  return {
    id: demoId('official', number),
    staffCode,
    fullName,
    sex,
    honorific,
    phone: reachable ? phone : null,
    email: reachable ? (sketch.job ? (sketch.email ?? null) : (sketch.email ?? madeEmail)) : null,
    joinedOn,
    leftOn: null,
    unit,
    position,
    lead: sketch.lead ?? null,
    role: sketch.role ?? null,
    outcome,
    extended: sketch.extended ?? isFlooded(unit),
    job: sketch.job ?? null,
    before: null,
  }
}

function isFlooded(unitCode: string): boolean {
  return demoUnits.some((unit) => unit.code === unitCode && unit.character === 'flooded')
}

/** Eight digits that begin with zeros: a spreadsheet that takes them for numbers loses two. */
class StaffCodes {
  readonly #used = new Set<number>()
  #count = 0

  constructor(readonly chance: Chance) {}

  next(): { staffCode: string; number: number } {
    let code = this.chance.between(100_000, 899_999)
    while (this.#used.has(code)) code++
    this.#used.add(code)
    return { staffCode: `00${code}`, number: ++this.#count }
  }
}

function phoneOf(chance: Chance, number: number): string {
  const prefix = chance.pick(['091', '094', '097', '098', '038', '035', '088', '090'])
  return `${prefix}${String(chance.between(100, 999))}${String(number).padStart(4, '0')}`
}

function emailOf(fullName: string, number: number): string {
  const initials = fold(fullName)
    .split(' ')
    .slice(0, -1)
    .map((word) => word[0])
    .join('')
  return `${kebab(givenName(fullName))}${initials}${number}@binhminh.example`
}

/** Eleven people moved in the middle of the campaign; one head became a deputy director and left a past headship behind. */
function withTransfers(people: DemoPerson[], chance: Chance, timeline: Timeline): DemoPerson[] {
  const staff = people.filter((person) => !person.lead && !person.job && !person.unit.startsWith('BM.21'))
  const moved = new Set(
    chance
      .shuffled(staff)
      .slice(0, 10)
      .map(({ id }) => id),
  )
  const promoted = people.find((person) => person.unit === 'BM.07' && person.lead === 'deputy')
  return people.map((person) => {
    if (person === promoted)
      return { ...person, before: { unit: 'BM.22', position: 'CT-XA', until: addDays(timeline.today, -62) } }
    if (!moved.has(person.id) || person.outcome === 'notAssigned') return person
    const unit = chance.pick(
      demoUnits.filter(({ code, people: size }) => code !== person.unit && size > 20),
    ).code
    const until = addDays(timeline.today, -chance.between(12, 24))
    return { ...person, before: { unit, position: staffPosition({ ...noUnit, code: unit }, chance), until } }
  })
}

const noUnit: DemoUnit = { code: '', name: '', kind: '', below: null, people: 0, character: 'ordinary' }

/** People who retired in the middle: on the list of the campaign, no longer counted. */
export function makeRetired(chance: Chance, timeline: Timeline): DemoPerson[] {
  const units = [VACANT_IN, 'BM.05', 'BM.22', 'BM.09.1', 'BM.32', 'BM.08.2']
  return units.map((unit, place) => {
    const isHead = unit === VACANT_IN
    const sex: Sex = place % 2 === 0 ? 'male' : 'female'
    const left = addDays(timeline.today, isHead ? -15 : -chance.between(6, 20))
    return {
      id: demoId('official', `retired-${place}`),
      staffCode: `000${String(41_207 + place * 1013)}`,
      fullName: someName(chance, sex),
      sex,
      honorific: sex === 'male' ? 'ong' : 'ba',
      phone: `09120000${String(10 + place)}`,
      email: null,
      joinedOn: addDays('1988-09-01', place * 400),
      leftOn: left,
      unit,
      position: isHead ? 'GD-TT' : staffPosition({ ...noUnit, code: unit }, chance),
      lead: isHead ? 'head' : null,
      role: null,
      outcome: 'opened',
      extended: false,
      job: null,
      before: null,
    }
  })
}
