import { asAuthored, courseTexts, fits } from '~/courseware/draft-texts.server'
import { draftFor, saveDraft } from '~/courseware/drafts.server'
import { insertAfter, insertPlaces } from '~/courseware/insert-into'
import { type Insert, insertsFor, isInsert, PLAIN_PIECES } from '~/courseware/insert-kinds'
import { freeQuestionId, questionIdsIn, questionMarkdown } from '~/courseware/question-markdown'
import { notFound, orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { readUpload } from '~/platform/upload.server'
import { MOST_UPLOAD_BYTES } from '~/courseware/lesson-images.server'
import { readForm, refuse, type RefusedForm } from '~/ui/form'
import { imagePiece } from './insert-image.server'
import { lawPiece, questionSchema, questionToWrite } from './insert-schemas'
import { editPath, kindOfFile } from './part-name'

export type Inserting = {
  what: Insert
  file: { course: string; fileName: string }
  by: string
  at: Date
}

/** A piece of Markdown, or why there is none. */
export type Piece = { kind: 'piece'; text: string } | { kind: 'refused'; form: RefusedForm }

/** What an address asks to be inserted, where that may stand in the file. */
export function whatOf(params: { piece?: string | undefined; file?: string | undefined }): Insert {
  const { piece: what } = params
  const allowed = insertsFor(kindOfFile(`${params.file ?? ''}.md`))
  return isInsert(what) && allowed.includes(what) ? what : notFound()
}

export async function insertInto(request: Request, inserting: Inserting) {
  const { made, posted } = await pieceFrom(request, inserting)
  return made.kind === 'refused' ? unprocessable(made.form) : putIntoDraft(made.text, posted, inserting)
}

/** The piece that a form asks for; nothing is stored but a picture. */
export async function pieceFrom(request: Request, inserting: Inserting) {
  const { posted, file } = await readUpload(request, { mostBytes: MOST_UPLOAD_BYTES })
  const made =
    inserting.what === 'anh' ? await imagePiece(posted, file, inserting) : await pieceOf(posted, inserting)
  return { made, posted }
}

async function pieceOf(posted: FormData, { what, file }: Inserting): Promise<Piece> {
  const plain = PLAIN_PIECES[what]
  if (plain) return { kind: 'piece', text: plain }
  if (what === 'trich-luat') return lawPiece(posted)
  const form = readForm(posted, questionSchema)
  if (form.kind === 'refused') return form
  const kind = what === 'tinh-huong' ? 'tình huống' : 'câu hỏi'
  const id = await freeId(file, kind === 'tình huống' ? 'th' : '')
  return { kind: 'piece', text: questionMarkdown({ id, kind, ...questionToWrite(form.value) }) }
}

/** An id that neither the published course nor the draft has; a pool's are marked. */
async function freeId(file: Inserting['file'], mark: string): Promise<string> {
  const { files } = await courseTexts(file.course)
  const draft = (await draftFor(file))?.markdown ?? ''
  const slug = file.fileName.replace(/^\d+-|(?:\.pool)?\.md$/g, '')
  const taken = questionIdsIn([...files.map(({ text }) => text), draft])
  return freeQuestionId(slug, kindOfFile(file.fileName) === 'pool' ? 'kt' : mark, taken)
}

/** Without a script: the draft is saved with the piece at the end of the section chosen. */
async function putIntoDraft(piece: string, posted: FormData, { file, by, at }: Inserting) {
  const opened = orNotFound(await draftFor(file))
  const asked = Number(posted.get('place'))
  const place =
    insertPlaces(opened.markdown).find(({ line }) => line === asked) ?? insertPlaces(opened.markdown)[0]
  const { markdown, line } = insertAfter(opened.markdown, place?.line ?? 0, piece)
  if (!fits(asAuthored(markdown))) {
    return unprocessable(refuse(posted, { field: 'place', message: 'authoring.insert.long' }))
  }
  const saved = await saveDraft({ ...file, markdown, revision: opened.revision, by, at })
  if (saved.kind !== 'saved') {
    return unprocessable(refuse(posted, { field: 'place', message: 'authoring.insert.moved' }))
  }
  return seeOther(`${editPath(file.course, file.fileName)}?luu=saved&dong=${line}#dong-can-xem`)
}
