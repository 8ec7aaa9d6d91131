import { z } from 'zod'
import { type Decision, type Order } from '~/organisation/reorganisation/decision'
import { addDays, type Day, isDay } from '~/platform/calendar'
import { readForm, type ReadForm, refuse, says } from '~/ui/form'

const MOST_PARTS = 3
const ONE_YEAR = 366

const name = z
  .string({ error: says('units.form.name.missing') })
  .trim()
  .min(1, says('units.form.name.missing'))
  .max(200)
const code = z
  .string({ error: says('units.form.code.missing') })
  .trim()
  .regex(/^[^\s/]{1,40}$/, says('units.form.code.missing'))
const id = z.string().min(1).max(40)
const common = {
  on: z.string({ error: says('units.form.on.wrong') }).refine(isDay, says('units.form.on.wrong')),
  number: z
    .string({ error: says('units.form.number.missing') })
    .trim()
    .min(1, says('units.form.number.missing'))
    .max(80),
}
const many = z.union([id.transform((one) => [one]), z.array(id).max(200)]).optional()
const part = (number: number) => ({
  [`code${number}`]: z.string().trim().max(40).optional(),
  [`name${number}`]: z.string().trim().max(200).optional(),
})

const schemas = {
  found: z.object({ ...common, code, name, kind: z.string().trim().max(80).default('') }),
  rename: z.object({ ...common, name }),
  move: z.object({ ...common, parent: id }),
  merge: z.object({ ...common, with: many, into: id, code: code.optional(), name: name.optional() }),
  split: z.object({ ...common, ...part(1), ...part(2), ...part(3) }),
  abolish: z.object(common),
}

export type OrderKind = Order['kind']

/** Reads the form of a decision; who goes where after a split stands in fields named by the person or unit. */
export function readDecision(
  kind: OrderKind,
  unitId: string,
  posted: FormData,
  today: Day,
): ReadForm<Decision> {
  const read = readForm(posted, schemas[kind])
  if (read.kind === 'refused') return read
  const value = read.value as Record<string, unknown> & { on: string; number: string }
  const { on, number } = value
  if (on < addDays(today, -ONE_YEAR)) {
    return { kind: 'refused', form: refuse(posted, { field: 'on', message: 'units.form.on.old' }) }
  }
  if (kind === 'merge' && value.into === 'new' && !(value.code && value.name)) {
    const missing = value.name ? 'code' : 'name'
    return {
      kind: 'refused',
      form: refuse(posted, { field: missing, message: `units.form.${missing}.missing` }),
    }
  }
  return { kind: 'accepted', value: { on, number, order: orderOf(kind, unitId, value, posted) } }
}

function orderOf(kind: OrderKind, unitId: string, value: Record<string, unknown>, posted: FormData): Order {
  const text = (field: string) => (typeof value[field] === 'string' ? value[field] : '')
  switch (kind) {
    case 'found':
      return {
        kind,
        parentId: unitId,
        unit: { code: text('code'), name: text('name'), unitKind: text('kind') },
      }
    case 'rename':
      return { kind, unitId, name: text('name') }
    case 'move':
      return { kind, unitId, parentId: text('parent') }
    case 'merge': {
      const into = text('into')
      return {
        kind,
        unitIds: [...new Set([unitId, ...((value.with as string[] | undefined) ?? [])])],
        into:
          into === 'new'
            ? { kind: 'new', unit: { code: text('code'), name: text('name') } }
            : { kind: 'existing', unitId: into },
      }
    }
    case 'split':
      return { kind, unitId, into: partsOf(text), places: placesOf(posted) }
    case 'abolish':
      return { kind, unitId }
  }
}

function partsOf(text: (field: string) => string) {
  return Array.from({ length: MOST_PARTS }, (_, index) => ({
    code: text(`code${index + 1}`),
    name: text(`name${index + 1}`),
  })).filter((part) => part.code !== '' && part.name !== '')
}

const PLACE = 'place-'

function placesOf(posted: FormData): Record<string, number> {
  const places = [...posted.entries()].filter(([field]) => field.startsWith(PLACE))
  return Object.fromEntries(places.map(([field, part]) => [field.slice(PLACE.length), Number(part) || 0]))
}
