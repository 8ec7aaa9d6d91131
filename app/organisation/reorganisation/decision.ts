import { type Day } from '~/platform/calendar'

/** A unit that a decision founds. */
export interface NewUnit {
  code: string
  name: string
}

/** What a decision of the authorities orders, from a day on. */
export type Order =
  | { kind: 'found'; parentId: string; unit: NewUnit & { unitKind: string } }
  | { kind: 'rename'; unitId: string; name: string }
  | { kind: 'move'; unitId: string; parentId: string }
  | {
      kind: 'merge'
      unitIds: string[]
      into: { kind: 'existing'; unitId: string } | { kind: 'new'; unit: NewUnit }
    }
  | { kind: 'split'; unitId: string; into: NewUnit[]; places: Record<string, number> }
  | { kind: 'abolish'; unitId: string }

export interface Decision {
  order: Order
  on: Day
  /** 1684/NQ-UBTVQH15 */
  number: string
}

export type DecisionProblem =
  | 'noUnit'
  | 'intoItself'
  | 'samePlace'
  | 'sameName'
  | 'laterDecision'
  | 'codeTaken'
  | 'tooFew'
  | 'notBeside'
  | 'peopleRemain'
  | 'unitsRemain'

/** What will happen, in figures, before anything is written. */
export interface DecisionPreview {
  /** names of the units that end or change */
  from: string[]
  /** name of the unit that takes over, or of the new place */
  to: string[]
  people: number
  units: number
  headships: number
  clerks: number
}

export type Previewed =
  { kind: 'possible'; preview: DecisionPreview } | { kind: 'refused'; why: DecisionProblem; count: number }

/** Units that a decision touches by name. */
export function unitsOf(order: Order): string[] {
  if (order.kind === 'merge') return order.unitIds
  return order.kind === 'found' ? [] : [order.unitId]
}
