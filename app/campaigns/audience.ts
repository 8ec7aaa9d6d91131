/** Whom a campaign is for: rules, not a list of names. */
export const AUDIENCE_KINDS = [
  'everyone',
  'unit',
  'unitKind',
  'position',
  'riskGroup',
  'newcomers',
  'heads',
  'person',
] as const
export type AudienceKind = (typeof AUDIENCE_KINDS)[number]

/** Groups of posts that the law names; a post is in those that its position carries. */
export const RISK_GROUPS = [
  'requests',
  'money',
  'personnel',
  'land',
  'construction',
  'inspection',
  'procurement',
] as const
export type RiskGroup = (typeof RISK_GROUPS)[number]

/**
 * Within a line any one is enough; between lines all must hold (a unit AND a post AND …). `people` come in beside the
 * rules. Posts count whether or not they are the person's primary one.
 */
export interface Audience {
  /** ids; each with everything below it, and with what it was merged into */
  units: string[]
  /** every unit of a kind, with everything below it: «tất cả xã», whatever units there come to be */
  unitKinds: string[]
  /** ids */
  positions: string[]
  riskGroups: string[]
  /** joined so many days before the opening, or since */
  newcomersDays: number | null
  heads: boolean
  people: string[]
  /** whom no line narrows: everyone in service */
  everyone: boolean
}

export const nobody = (): Audience => ({
  units: [],
  unitKinds: [],
  positions: [],
  riskGroups: [],
  newcomersDays: null,
  heads: false,
  people: [],
  everyone: false,
})

export interface RuleRow {
  kind: AudienceKind
  value: string
}

/** One row for each value, as they are stored. */
export function rowsOf(audience: Audience): RuleRow[] {
  const rows = (kind: AudienceKind, values: readonly string[]) =>
    [...new Set(values)].map((value) => ({ kind, value }))
  const { units, unitKinds, positions, riskGroups, newcomersDays, heads, people, everyone } = audience
  return [
    ...rows('everyone', everyone ? [''] : []),
    ...rows('unit', units),
    ...rows('unitKind', unitKinds),
    ...rows('position', positions),
    ...rows('riskGroup', riskGroups),
    ...rows('newcomers', newcomersDays === null ? [] : [String(newcomersDays)]),
    ...rows('heads', heads ? [''] : []),
    ...rows('person', people),
  ]
}

export function audienceOf(rows: readonly { kind: string; value: string }[]): Audience {
  const valuesOf = (kind: AudienceKind) => rows.filter((row) => row.kind === kind).map(({ value }) => value)
  const [days] = valuesOf('newcomers')
  return {
    units: valuesOf('unit'),
    unitKinds: valuesOf('unitKind'),
    positions: valuesOf('position'),
    riskGroups: valuesOf('riskGroup'),
    newcomersDays: days === undefined ? null : Number(days),
    heads: valuesOf('heads').length > 0,
    people: valuesOf('person'),
    everyone: valuesOf('everyone').length > 0,
  }
}

/** Whether any line narrows the audience; without one it is the people named, and everyone only when it says so. */
export function isNarrowed({
  units,
  unitKinds,
  positions,
  riskGroups,
  newcomersDays,
  heads,
}: Audience): boolean {
  const lines = [units, unitKinds, positions, riskGroups]
  return heads || newcomersDays !== null || lines.some((line) => line.length > 0)
}

export const isEmpty = (audience: Audience): boolean =>
  !audience.everyone && !isNarrowed(audience) && audience.people.length === 0

/** Whether everyone in service is meant, so that whoever has no enrolment was not reached. */
export const isForEveryone = (audience: Audience): boolean => audience.everyone && !isNarrowed(audience)
