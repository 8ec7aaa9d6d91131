import { type RefusedForm, refuse, refuseWith } from './form'

/** No file where one is needed, or one over the page's limit: the form again, with the sentence that says so. */
export function refusedFile(
  posted: FormData,
  field: string,
  file: { kind: 'none' } | { kind: 'tooLarge'; size: number; most: number },
): RefusedForm {
  if (file.kind === 'none') return refuse(posted, { field, message: 'common.upload.missing' })
  const slots = { most: { bytes: file.most }, size: { bytes: file.size } }
  return refuseWith(posted, { field, message: 'common.upload.tooLarge', slots })
}
