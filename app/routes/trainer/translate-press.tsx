import { STUDIO } from './part-name'

/** A press that begins the English text of a file, or brings it up to date with its source. */
export function TranslatePress({
  course,
  source,
  words,
  about,
}: {
  course: string
  /** the Vietnamese file */
  source: string
  words: string
  /** the same with the name of the part, for who hears it out of its row */
  about: string
}) {
  return (
    <form method="post" action={STUDIO} className="studio-add-pool">
      <input type="hidden" name="course" value={course} />
      <input type="hidden" name="translate" value={source} />
      <button className="link-button" aria-label={about}>
        {words}
      </button>
    </form>
  )
}
