import { z } from 'zod'
import { FIELDS } from './fields'

/** What a person decided on the way; kept with the import so that any step can be taken again. */
export const answersSchema = z.object({
  /** unit ids by what the file calls them */
  units: z.record(z.string(), z.string()).default({}),
  /** put the zero back that the spreadsheet dropped */
  zeros: z.object({ phone: z.boolean().default(false), staffCode: z.boolean().default(false) }).default({
    phone: false,
    staffCode: false,
  }),
  /** columns whose text is to be taken as it is */
  asTyped: z.array(z.number()).default([]),
})
export type Answers = z.infer<typeof answersSchema>

export const columnsSchema = z.partialRecord(z.enum(FIELDS), z.number().int().min(0).max(200))

/** What was noticed of a column in an old code page, with samples to look at. */
export const notesSchema = z.object({
  encoding: z.string().nullable().default(null),
  legacy: z
    .array(
      z.object({
        column: z.number(),
        encoding: z.enum(['tcvn3', 'vni']),
        samples: z.array(z.tuple([z.string(), z.string()])),
      }),
    )
    .default([]),
})
export type Notes = z.infer<typeof notesSchema>
export type LegacyColumn = Notes['legacy'][number]

export type ImportState =
  'reading' | 'matching' | 'checking' | 'checked' | 'activating' | 'done' | 'undoing' | 'undone' | 'failed'

/** States in which something is at work and the page waits. */
export const AT_WORK: readonly ImportState[] = ['reading', 'checking', 'activating', 'undoing']

/** So long an import can be taken back. */
export const UNDO_HOURS = 24
