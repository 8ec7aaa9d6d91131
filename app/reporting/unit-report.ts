import { type OpenedCampaign, type ReportChoice } from './report-choice'
import { type StandingCounts } from './standing-counts'
import { type WeekChange } from './week-change'

/** A unit directly below, with everyone at and below it. */
export interface UnitRow {
  unit: { id: string; name: string; kind: string; path: string }
  counts: StandingCounts
  hasUnitsBelow: boolean
}

export interface UnitReport {
  choice: ReportChoice | null
  opened: OpenedCampaign[]
  /** người: the unit and everything below it */
  whole: StandingCounts
  /** người: the unit's own people */
  own: StandingCounts
  /** người: what changed since the week before */
  change: { whole: WeekChange; own: WeekChange } | null
  /** lượt: enrolments, where there are several courses to a person */
  enrolments: { all: number; completed: number }
  /** units directly below; with the unit's own people they add up to `whole` */
  children: UnitRow[]
}
