import { z } from 'zod'
import { addImage, type ImageAdded } from '~/courseware/lesson-images.server'
import { notFound } from '~/platform/responses.server'
import type { PostedFile } from '~/platform/upload.server'
import { type PlainMessageKey, readForm, refuse, says } from '~/ui/form'
import { refusedFile } from '~/ui/refused-file'
import type { Inserting, Piece } from './insert-act.server'

const schema = z.object({
  alt: z
    .string({ error: says('authoring.image.altMissing') })
    .trim()
    .min(1, { error: says('authoring.image.altMissing') })
    .max(300, { error: says('authoring.image.altLong') }),
})

/** A picture with its description, as a lesson shows it. */
export async function imagePiece(
  posted: FormData,
  chosen: PostedFile,
  { file, by, at }: Inserting,
): Promise<Piece> {
  const form = readForm(posted, schema)
  if (form.kind === 'refused') return form
  if (chosen.kind !== 'taken') return { kind: 'refused', form: refusedFile(posted, 'file', chosen) }
  const alt = form.value.alt.replace(/\s+/g, ' ').normalize('NFC')
  const { bytes, kind } = chosen.file
  const added = await addImage({ course: file.course, bytes, kind, alt, by, at })
  if (added.kind === 'unknownCourse') return notFound()
  if (added.kind !== 'added')
    return { kind: 'refused', form: refuse(posted, { field: 'file', message: WHY[added.kind] }) }
  return { kind: 'piece', text: `![${plainAlt(alt)}](${added.image.name})\n` }
}

/** A description is plain words: what Markdown would read as marks becomes what a reader would write. */
function plainAlt(alt: string): string {
  return alt
    .replace(/[[<{]/g, '(')
    .replace(/[\]>}]/g, ')')
    .replace(/[\\*_`~!]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
}

type Refused = Exclude<ImageAdded['kind'], 'added' | 'unknownCourse'>
const WHY: Record<Refused, PlainMessageKey> = {
  type: 'authoring.image.type',
  broken: 'authoring.image.broken',
  heavy: 'authoring.image.heavy',
  busy: 'authoring.image.busy',
}
