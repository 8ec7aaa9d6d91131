/** Completions of a period with where they were counted then and where their holders are now. */
export interface BridgeRow {
  /** in the unit, or below it, on the day of the completion */
  then: boolean
  /** in the unit, or below it, today */
  now: boolean
  /** counted anywhere today */
  posted: boolean
  /** then in a unit that has since gone into this one, or hung elsewhere */
  byReorganisation: boolean
  count: number
}

/** The two ways to count a unit's completions, and what lies between them. All are lượt. */
export interface Bridge {
  atCompletion: number
  stayed: number
  movedAway: number
  leftService: number
  movedIn: number
  cameByReorganisation: number
  now: number
}

/** atCompletion = stayed + movedAway + leftService; now = stayed + movedIn + cameByReorganisation. */
export function bridgeOf(rows: readonly BridgeRow[]): Bridge {
  const sum = (wanted: (row: BridgeRow) => boolean) =>
    rows.filter(wanted).reduce((total, { count }) => total + count, 0)
  return {
    atCompletion: sum(({ then }) => then),
    stayed: sum(({ then, now }) => then && now),
    movedAway: sum(({ then, now, posted }) => then && !now && posted),
    leftService: sum(({ then, now, posted }) => then && !now && !posted),
    movedIn: sum(({ then, now, byReorganisation }) => !then && now && !byReorganisation),
    cameByReorganisation: sum(({ then, now, byReorganisation }) => !then && now && byReorganisation),
    now: sum(({ now }) => now),
  }
}
