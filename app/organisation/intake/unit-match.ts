import { fold } from '~/platform/vietnamese-text'

export interface KnownUnit {
  id: string
  code: string
  name: string
  /** the name of the unit above, to tell two of the same name apart */
  above: string | null
}

export type UnitMatch =
  | { kind: 'code'; unitId: string }
  /** the same name as exactly one unit's: proposed, and taken when a person says so */
  | { kind: 'sameName'; unit: KnownUnit }
  | { kind: 'alike'; units: KnownUnit[] }
  | { kind: 'unknown' }

const SHORT: [RegExp, string][] = [
  [/\bub ?nd\b/g, 'uy ban nhan dan'],
  [/\bhd ?nd\b/g, 'hoi dong nhan dan'],
  [/\bgd ?(va|&)? ?dt\b/g, 'giao duc va dao tao'],
  [/\btt\b/g, 'trung tam'],
  [/\bvp\b/g, 'van phong'],
  [/\bx\b/g, 'xa'],
  [/\bp\b/g, 'phuong'],
  [/\bt\b/g, 'tinh'],
  [/\bbv\b/g, 'benh vien'],
  [/\bthpt\b/g, 'trung hoc pho thong'],
]

/** A unit's name in the one form under which two spellings of it are compared. */
export function unitKey(name: string): string {
  const words = fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  return SHORT.reduce((text, [short, long]) => text.replace(short, long), words).replace(/\s+/g, ' ')
}

const MOST_PROPOSED = 5
const LEAST_ALIKE = 0.72

/** Finds units by what a file calls them: by code for certain, by name only as a proposal. */
export function unitMatcher(units: readonly KnownUnit[]) {
  const byCode = new Map(units.map((unit) => [unit.code.toLowerCase(), unit]))
  const keyed = units.map((unit) => ({ unit, key: unitKey(unit.name), pairs: pairsOf(unitKey(unit.name)) }))
  const known = new Map<string, UnitMatch>()
  const find = (typed: string): UnitMatch => {
    const unit = byCode.get(typed.trim().toLowerCase())
    if (unit) return { kind: 'code', unitId: unit.id }
    const key = unitKey(typed)
    if (key === '') return { kind: 'unknown' }
    const same = keyed.filter((other) => other.key === key)
    const [only] = same
    if (only && same.length === 1) return { kind: 'sameName', unit: only.unit }
    if (same.length > 1) return { kind: 'alike', units: same.slice(0, MOST_PROPOSED).map((one) => one.unit) }
    const alike = closest(key, keyed)
    return alike.length > 0 ? { kind: 'alike', units: alike } : { kind: 'unknown' }
  }
  return (typed: string): UnitMatch => {
    const found = known.get(typed) ?? find(typed)
    known.set(typed, found)
    return found
  }
}

function closest(
  key: string,
  keyed: readonly { unit: KnownUnit; pairs: Map<string, number> }[],
): KnownUnit[] {
  const pairs = pairsOf(key)
  return keyed
    .map(({ unit, pairs: others }) => ({ unit, likeness: likeness(pairs, others) }))
    .filter(({ likeness }) => likeness >= LEAST_ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_PROPOSED)
    .map(({ unit }) => unit)
}

/** Pairs of letters with how often they occur: what Dice's likeness counts. */
function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let place = 0; place + 1 < text.length; place++) {
    const pair = text.slice(place, place + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function likeness(a: Map<string, number>, b: Map<string, number>): number {
  const size = (pairs: Map<string, number>) => [...pairs.values()].reduce((sum, count) => sum + count, 0)
  let shared = 0
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0)
  const all = size(a) + size(b)
  return all === 0 ? 0 : (2 * shared) / all
}
