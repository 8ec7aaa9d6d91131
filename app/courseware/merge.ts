/** What is known of one file by the hashes of its texts; null where there is none. */
export type Versions = {
  /** in the content folder now */
  file: string | null
  /** in the content folder when it was last imported: the common base */
  base: string | null
  /** in the newest edition */
  published: string | null
}

/**
 * Which text stands after an import. `file`: the folder's; `published`: the one in the database, untouched;
 * `gone`: the file was removed and nobody changed the published text; `conflict`: both sides changed since the base.
 */
export type Choice = 'file' | 'published' | 'gone' | 'conflict'

/** Three-way comparison. Nothing published from the browser is ever overwritten. */
export function choose({ file, base, published }: Versions): Choice {
  if (file === published) return file === null ? 'gone' : 'published'
  if (published === null) return 'file'
  if (file === null) return removed(base, published)
  if (file === base) return 'published'
  return published === base ? 'file' : 'conflict'
}

/** Without a file: a text born in the browser stays, one that nobody touched goes. */
function removed(base: string | null, published: string): Choice {
  if (base === null) return 'published'
  return base === published ? 'gone' : 'conflict'
}
