import { addDays } from '~/platform/calendar'
import { fold, givenName, kebab } from '~/platform/vietnamese-text'
import { cast, type CastMember, type Lead } from './cast'
import { type Chance, demoId } from './chance'
import { type Sex, someName } from './names'
import { type Outcome, outcomeWeights } from './outcomes'
import { type DemoPerson, staffPosition, VACANT_IN } from './person'
import { staffingOf } from './positions'
import { type Timeline } from './timeline'
import { withTransfers } from './transfers'
import { type DemoUnit, demoUnits } from './units'

/** Its head is a deputy for the time being. */
const ACTING_IN = 'BM.06'

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
    someone(unit, chance, staffPosition(unit.code, chance)),
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

function someone(unit: DemoUnit, chance: Chance, position: string, lead?: Lead): PersonSketch {
  const sex: Sex = chance.happens(lead ? 0.32 : 0.54) ? 'female' : 'male'
  const senior = lead !== undefined || chance.happens(0.2)
  const honorific = senior ? (sex === 'male' ? 'ong' : 'ba') : sex === 'male' ? 'anh' : 'chi'
  const fullName = someName(chance, sex)
  const outcome = chance.weighted(outcomeWeights[unit.character])
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
