import type { FileToReview } from '~/courseware/law-reviews.server'
import { amendedWords, instrumentNames } from '~/courseware/law-words.server'
import { STUDIO } from './part-name'

/** A file to review, with what was amended in words, and where the trainer sees to it. */
export type ReviewNeed = { course: string; fileName: string; what: string[]; href: string }

export async function lawsBehind(files: readonly FileToReview[]): Promise<ReviewNeed[]> {
  const all = files.flatMap(({ amendments }) => amendments)
  const nameOf = await instrumentNames(all.map(({ instrument }) => instrument))
  return files.map(({ course, fileName, amendments }) => ({
    ...{ course, fileName },
    what: [...new Set(amendments.map((amendment) => amendedWords(amendment, nameOf)))],
    href: `${STUDIO}/can-cu/${amendments[0]?.instrument ?? ''}#can-xem-lai`,
  }))
}
