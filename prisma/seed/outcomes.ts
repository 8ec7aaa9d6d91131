import { type Character } from './units'

/** How an official went about the course. */
export type Outcome =
  | 'early'
  | 'onTime'
  | 'late'
  | 'hasty'
  | 'sound'
  | 'learning'
  | 'opened'
  | 'notOpened'
  | 'neverSignedIn'
  | 'failed'
  | 'exempt'
  | 'onLeave'
  | 'noSignInName'
  | 'notAssigned'

/** Weights of outcomes by the unit's character. */
export const outcomeWeights: Record<Character, Partial<Record<Outcome, number>>> = {
  leaders: { early: 4, onTime: 2 },
  diligent: {
    early: 46,
    onTime: 44,
    late: 2,
    learning: 2,
    notOpened: 1,
    onLeave: 3,
    exempt: 1,
    notAssigned: 1,
  },
  ordinary: {
    ...{ early: 30, onTime: 44, late: 6, learning: 5, opened: 2, notOpened: 3, neverSignedIn: 2, failed: 2 },
    ...{ onLeave: 3, exempt: 1, noSignInName: 1, notAssigned: 1 },
  },
  behind: {
    ...{ early: 12, onTime: 40, late: 9, learning: 11, opened: 6, notOpened: 9, neverSignedIn: 5, failed: 2 },
    ...{ onLeave: 3, exempt: 1, noSignInName: 1, notAssigned: 1 },
  },
  flooded: {
    ...{ early: 20, onTime: 24, learning: 24, opened: 8, notOpened: 14, neverSignedIn: 4, failed: 1 },
    ...{ onLeave: 3, noSignInName: 2 },
  },
  formality: { hasty: 1 },
  sound: { sound: 60, early: 20, onTime: 12, onLeave: 3, exempt: 1, learning: 2 },
  tanLap: { early: 24, onTime: 42, learning: 4, opened: 2, notOpened: 4 },
  remote: {
    ...{
      early: 14,
      onTime: 34,
      late: 8,
      learning: 10,
      opened: 4,
      notOpened: 7,
      neverSignedIn: 12,
      failed: 2,
    },
    ...{ onLeave: 4, noSignInName: 5 },
  },
}
