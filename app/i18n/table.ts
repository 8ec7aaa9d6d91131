/** One language's words of an area, by full key: 'learner.home.title'. Slots are written {name}. */
export type MessageTable = Readonly<Record<string, string>>

/** English bends with number where Vietnamese does not; the slot `count` chooses. */
export type EnglishText = string | { readonly one: string; readonly other: string }

type SlotsIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | SlotsIn<Rest> : never

/** The slot names of a message, read from its Vietnamese text. */
export type SlotsOf<Text> = SlotsIn<Text>

type SlotsOfEnglish<Text> = Text extends { one: infer One; other: infer Other }
  ? SlotsIn<One> | SlotsIn<Other> | 'count'
  : SlotsIn<Text>

type SameSlots<Vietnamese, English> = [SlotsIn<Vietnamese>] extends [SlotsOfEnglish<English>]
  ? [SlotsOfEnglish<English>] extends [SlotsIn<Vietnamese>]
    ? English
    : { error: 'English has a slot that Vietnamese lacks'; slots: SlotsOfEnglish<English> }
  : { error: 'English lacks a slot of Vietnamese'; slots: SlotsIn<Vietnamese> }

type Matching<Vietnamese, English> = {
  readonly [Key in keyof English]: Key extends keyof Vietnamese
    ? SameSlots<Vietnamese[Key], English[Key]>
    : never
}

/** Declares the Vietnamese texts of an area, the source of its keys and slots. */
export function vietnamese<const Table extends MessageTable>(table: Table): Table {
  return table
}

/** Declares the English texts of an area; a missing key, an extra key or a different slot does not compile. */
export function english<
  const Vietnamese extends MessageTable,
  const English extends { readonly [Key in keyof Vietnamese]: EnglishText },
>(_source: Vietnamese, table: English & Matching<Vietnamese, English>): English {
  return table
}
