import { record } from '~/audit/record.server'
import { db, transaction, type Tx } from '~/platform/database.server'
import { othersTurn } from '~/platform/turns'

/** A picture just put in stands in no saved text yet; one taken out may be put back. */
const KEPT_FOR_MS = 90 * 86_400_000

type Named = { courseId: string; name: string; hash: string }

/**
 * Takes out of their course pictures that came three months ago or earlier and that no draft, no save of one and no
 * edition shows. Their bytes stay: like editions, pictures are only added. Safe to run at any time and twice.
 */
export async function removeUnusedImages(at: Date): Promise<number> {
  const before = new Date(at.getTime() - KEPT_FOR_MS)
  const old = await db().courseImage.findMany({
    where: { addedAt: { lt: before } },
    select: { courseId: true, name: true, hash: true },
  })
  let removed = 0
  for (const image of old) {
    await othersTurn()
    if (await isShown(image)) continue
    removed += await transaction(async (tx) => ((await isShown(image, tx)) ? 0 : remove(tx, image, at)))
  }
  return removed
}

/** By its name in a text of the course somebody may go on with, or by its hash in an edition. */
async function isShown({ courseId, name, hash }: Named, source: Tx | ReturnType<typeof db> = db()) {
  const text = { where: { courseId, markdown: { contains: name } }, select: { courseId: true } }
  const edition = { where: { manifest: { contains: hash } }, select: { hash: true } }
  const lesson = { where: { blocks: { contains: hash } }, select: { hash: true } }
  const question = {
    where: { OR: [{ stemHtml: { contains: hash } }, { choices: { contains: hash } }] },
    select: { hash: true },
  }
  return (
    (await source.draft.findFirst(text)) !== null ||
    (await source.workingCopy.findFirst(text)) !== null ||
    (await source.draftVersion.findFirst(text)) !== null ||
    (await source.courseEdition.findFirst(edition)) !== null ||
    (await source.lessonEdition.findFirst(lesson)) !== null ||
    (await source.questionEdition.findFirst(question)) !== null
  )
}

async function remove(tx: Tx, { courseId, name, hash }: Named, at: Date): Promise<number> {
  const { count } = await tx.courseImage.deleteMany({ where: { courseId, name, hash } })
  if (count === 0) return 0
  const subject = { subjectType: 'course', subjectId: courseId } as const
  await record(tx, { kind: 'lessonImageRemoved', ...subject, data: { name, hash } }, { actorId: null, at })
  return count
}
