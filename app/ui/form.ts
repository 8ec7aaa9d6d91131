import { parseWithZod } from '@conform-to/zod/v4'
import { type output, type ZodType } from 'zod'
import { formatBytes } from '~/i18n/format'
import { type MessageKey, type Messages, vi } from '~/i18n/messages'
import { type SlotsOf } from '~/i18n/table'
import { type SlotValue, type Translator } from '~/i18n/translator'
import { withWholeDays } from './day-boxes'
import { type FieldMessage } from './error-summary'

/** The keys whose message has no slot: what a schema may carry as its error. */
export type PlainMessageKey = {
  [Key in MessageKey]: [SlotsOf<Messages[Key]>] extends [never] ? Key : never
}[MessageKey]

/** A posted form that cannot be taken: the message keys by field, and everything typed but secrets. Sent with 422. */
export type RefusedForm = {
  errors: readonly { field: string; message: string; slots?: FormSlots }[]
  values: Readonly<Record<string, readonly string[]>>
}
/** What a message with slots is filled with; a size is written in the reader's language. */
type FormSlot = SlotValue | { bytes: number }
type FormSlots = Readonly<Record<string, FormSlot>>
export type ReadForm<Value> = { kind: 'accepted'; value: Value } | { kind: 'refused'; form: RefusedForm }

/** A schema's error as a message key the compiler knows: z.string({ error: says('session.name.empty') }). */
export function says(key: PlainMessageKey): string {
  return key
}

/**
 * Reads a posted form by a schema of bounded strings; unknown fields are dropped.
 * Fields named as a password or a one-time code are never given back to the page.
 */
export function readForm<Schema extends ZodType>(posted: FormData, schema: Schema): ReadForm<output<Schema>> {
  const submission = parseWithZod(withWholeDays(posted), { schema })
  if (submission.status === 'success') return { kind: 'accepted', value: submission.value }
  const errors = Object.entries(submission.error ?? {}).flatMap(([field, messages]) =>
    (messages ?? []).slice(0, 1).map((message) => ({ field, message })),
  )
  return { kind: 'refused', form: { errors, values: typedValues(posted) } }
}

/** A refusal the domain decided: the form as posted, with a message for a field ('' for the whole form). */
export function refuse(
  posted: FormData,
  ...errors: { field: string; message: PlainMessageKey }[]
): RefusedForm {
  return { errors, values: typedValues(posted) }
}

/** A refusal whose message has slots: the size of a file, the number of a line. */
export function refuseWith<Key extends MessageKey>(
  posted: FormData,
  error: { field: string; message: Key; slots: Readonly<Record<SlotsOf<Messages[Key]>, FormSlot>> },
): RefusedForm {
  return { errors: [error], values: typedValues(posted) }
}

export type FormView = {
  /** For ErrorSummary. */
  errors: FieldMessage[]
  /** For a field's `error`. */
  error: (field: string) => string | undefined
  /** For a field's `value`: what was typed, else what is stored. */
  value: (field: string, stored?: string) => string | undefined
  /** For CheckboxCards. */
  values: (field: string, stored?: readonly string[]) => readonly string[]
}

/** What a page needs to show a form, whether or not it was refused. */
export function formView(t: Translator, refused?: RefusedForm | null): FormView {
  const errors = (refused?.errors ?? []).map(({ field, message, slots }) => ({
    field,
    message: slots ? filledText(t, message, slots) : errorText(t, message),
  }))
  return {
    errors,
    error: (field) => errors.find((error) => error.field === field)?.message,
    value: (field, stored) => (refused ? (refused.values[field]?.[0] ?? '') : stored),
    values: (field, stored = []) => (refused ? (refused.values[field] ?? []) : stored),
  }
}

function errorText(t: Translator, message: string): string {
  return isPlainKey(message) ? t(message) : t('errors.form.check')
}

function filledText(t: Translator, key: string, slots: FormSlots): string {
  const written = Object.entries(slots).map(([name, slot]) => [
    name,
    typeof slot === 'object' ? formatBytes(slot.bytes, t.locale) : slot,
  ])
  // refuseWith has held the key and its slots together.
  return (t as (key: string, slots: Record<string, SlotValue>) => string)(
    key,
    Object.fromEntries(written) as Record<string, SlotValue>,
  )
}

function isPlainKey(text: string): text is PlainMessageKey {
  return Object.hasOwn(vi, text)
}

const SECRET = /password|mat-?khau|code|token/i
const LONGEST_VALUE = 200_000

function typedValues(form: FormData): Record<string, string[]> {
  const posted = withWholeDays(form)
  const names = [...new Set(posted.keys())].filter((name) => !SECRET.test(name)).slice(0, 200)
  return Object.fromEntries(
    names.map((name) => [
      name,
      posted
        .getAll(name)
        .filter((value) => typeof value === 'string')
        .map((value) => value.slice(0, LONGEST_VALUE)),
    ]),
  )
}

/** Of one of several forms of a page, whose fields have ids of their own: errors that link to them. */
export const errorsAt = (errors: readonly FieldMessage[], idOf: (field: string) => string): FieldMessage[] =>
  errors.map(({ field, message }) => ({ field: field && idOf(field), message }))
