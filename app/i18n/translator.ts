import { formatNumber } from './format'
import { type Locale } from './locale'
import { en, type MessageKey, type Messages, vi } from './messages'
import { type EnglishText, type SlotsOf } from './table'

export type SlotValue = string | number
type Slots<Key extends MessageKey> = Record<SlotsOf<Messages[Key]>, SlotValue>
type SlotArguments<Key extends MessageKey> = [SlotsOf<Messages[Key]>] extends [never]
  ? []
  : [slots: Slots<Key>]

/** Says a message in one language; the slots a key needs are known to the compiler. Numbers are written the language's way. */
export interface Translator {
  <Key extends MessageKey>(key: Key, ...slots: SlotArguments<Key>): string
  readonly locale: Locale
}

const translators: Record<Locale, Translator> = { vi: makeTranslator('vi'), en: makeTranslator('en') }

export function translator(locale: Locale): Translator {
  return translators[locale]
}

function makeTranslator(locale: Locale): Translator {
  const table: Readonly<Record<string, EnglishText>> = locale === 'vi' ? vi : en
  const say = (key: string, slots?: Readonly<Record<string, SlotValue>>): string =>
    fill(chooseForm(table[key] ?? key, slots?.count), slots, locale)
  return Object.assign(say, { locale })
}

function chooseForm(text: EnglishText, count: SlotValue | undefined): string {
  if (typeof text === 'string') return text
  return count === 1 ? text.one : text.other
}

function fill(text: string, slots: Readonly<Record<string, SlotValue>> | undefined, locale: Locale): string {
  if (!slots) return text
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = slots[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? formatNumber(value, locale) : value
  })
}
