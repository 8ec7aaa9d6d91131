/** In what capacity the signatory signs: own · KT. (a deputy for the head) · TL. · TUQ. · Q. (an acting head). */
export const CAPACITIES = ['own', 'KT', 'TL', 'TUQ', 'Q'] as const
export type Capacity = (typeof CAPACITIES)[number]

/** What a report prints besides figures; remembered for each unit. Texts of several lines have a line each. */
export interface ReportFields {
  /** cơ quan chủ quản; may be empty */
  authority: string
  /** cơ quan ban hành */
  issuer: string
  /** số, ký hiệu: '/BC-UBND' with the number left blank, or '05/BC-UBND' */
  number: string
  place: string
  /** YYYY-MM-DD, or empty while the office has not dated it */
  day: string
  /** Kính gửi */
  to: string
  /** the plan that ordered the learning, as it is to be cited */
  plan: string
  /** đánh giá và kiến nghị */
  assessment: string
  /** nơi nhận */
  receivers: string
  /** TM.: the body in whose name it is signed; may be empty */
  onBehalf: string
  capacity: Capacity
  /** chức vụ of the person signed for, where the capacity is KT., TL. or TUQ. */
  superiorTitle: string
  signerTitle: string
  signerName: string
}

export const isCapacity = (text: string): text is Capacity => (CAPACITIES as readonly string[]).includes(text)

/** 'A', '', ' B ' → ['A', 'B'] */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
