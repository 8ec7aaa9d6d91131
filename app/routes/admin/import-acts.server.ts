import { z } from 'zod'
import {
  answerImport,
  chooseColumns,
  confirmImport,
  type PeopleImport,
  undoImport,
} from '~/organisation/intake/imports.server'
import { type Columns, FIELDS } from '~/organisation/intake/fields'
import { absentPeople } from '~/organisation/intake/findings.sql.server'
import { suspendPeople } from '~/organisation/leaving.server'
import { unitsOn } from '~/organisation/units.sql.server'
import { addDays, isDay } from '~/platform/calendar'
import { type Visit } from '~/platform/visit'
import { says } from '~/ui/form'

const column = z.string().max(4).optional()
const columnFields = Object.fromEntries(FIELDS.map((field) => [field, column])) as Record<
  (typeof FIELDS)[number],
  typeof column
>

/** What may be posted to the page of an import. */
export const importAct = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('match'),
    extent: z.enum(['delta', 'full'], { error: says('people.import.extent.missing') }),
    effectiveOn: z.string({ error: says('people.import.effectiveOn.wrong') }).refine(isDay, {
      error: says('people.import.effectiveOn.wrong'),
    }),
    ...columnFields,
  }),
  z.object({ act: z.literal('rematch') }),
  z.object({ act: z.literal('unit'), typed: z.string().max(300), unit: z.string().max(60) }),
  z.object({ act: z.literal('sameUnits') }),
  z.object({ act: z.literal('zeros'), field: z.enum(['phone', 'staffCode']) }),
  z.object({ act: z.literal('asTyped'), column: z.coerce.number().int().min(0).max(100) }),
  z.object({ act: z.literal('confirm') }),
  z.object({ act: z.literal('undo') }),
  z.object({ act: z.literal('suspend'), who: z.union([z.string(), z.array(z.string().max(40))]).optional() }),
])
export type ImportAct = z.infer<typeof importAct>

export type ImportDone =
  { kind: 'done'; say?: string; count?: number } | { kind: 'refused'; field: string; message: Refusal }
type Refusal =
  | 'people.import.match.name'
  | 'people.import.match.unit'
  | 'people.import.match.twice'
  | 'people.import.effectiveOn.wrong'
  | 'people.import.absent.none'

const clock = () => new Date()
const DONE: ImportDone = { kind: 'done' }
const LONGEST_BACK = 366

/** Does one act on an import. One that no longer applies changes nothing, and the page shows how things stand. */
export async function doImportAct(
  found: PeopleImport,
  act: ImportAct,
  {
    viewerId,
    visit,
    proposed,
  }: { viewerId: string; visit: Visit; proposed: () => Promise<Record<string, string>> },
): Promise<ImportDone> {
  switch (act.act) {
    case 'match':
      return match(found, act, visit)
    case 'rematch':
      return DONE
    case 'unit':
      return unitChosen(found, act)
    case 'sameUnits':
      await answerImport(found.id, { kind: 'units', units: await proposed() }, clock)
      return DONE
    case 'zeros':
      await answerImport(found.id, { kind: 'zeros', field: act.field }, clock)
      return DONE
    case 'asTyped':
      await answerImport(found.id, { kind: 'asTyped', column: act.column }, clock)
      return DONE
    case 'confirm':
      await confirmImport(found.id, clock)
      return DONE
    case 'undo':
      await undoImport(found.id, clock)
      return DONE
    case 'suspend':
      return suspend(found, act.who, { byId: viewerId, at: visit.at, today: visit.today })
  }
}

async function match(
  found: PeopleImport,
  act: Extract<ImportAct, { act: 'match' }>,
  { today }: Visit,
): Promise<ImportDone> {
  if (act.effectiveOn > today || act.effectiveOn < addDays(today, -LONGEST_BACK))
    return { kind: 'refused', field: 'effectiveOn', message: 'people.import.effectiveOn.wrong' }
  const columns: Columns = {}
  for (const field of FIELDS) if (act[field]) columns[field] = Number(act[field])
  const { extent, effectiveOn } = act
  const chosen = await chooseColumns(found.id, { columns, extent, effectiveOn }, clock)
  if (chosen.kind !== 'refused') return DONE
  const field = chosen.why === 'unit' ? 'unitCode' : 'fullName'
  return { kind: 'refused', field, message: `people.import.match.${chosen.why}` }
}

/** A unit said by its code, or chosen among those proposed. */
async function unitChosen(
  found: PeopleImport,
  { typed, unit }: { typed: string; unit: string },
): Promise<ImportDone> {
  const wanted = unit.trim().toLowerCase()
  const units = await unitsOn(found.effectiveOn)
  const chosen = units.find(({ id, code }) => id === unit || code.toLowerCase() === wanted)
  if (!chosen) return { kind: 'done', say: 'maSai' }
  await answerImport(found.id, { kind: 'units', units: { [typed]: chosen.id } }, clock)
  return DONE
}

async function suspend(
  found: PeopleImport,
  who: string | string[] | undefined,
  by: { byId: string; at: Date; today: string },
): Promise<ImportDone> {
  const ids = who === undefined ? [] : typeof who === 'string' ? [who] : who
  if (ids.length === 0) return { kind: 'refused', field: 'who', message: 'people.import.absent.none' }
  const proposed = new Set((await absentPeople(found.id, found.effectiveOn, 100_000)).map(({ id }) => id))
  const suspended = await suspendPeople(
    found.id,
    ids.filter((id) => proposed.has(id) && id !== by.byId),
    by,
  )
  return suspended.kind === 'suspended' ? { kind: 'done', say: 'tamNgung', count: suspended.people } : DONE
}
