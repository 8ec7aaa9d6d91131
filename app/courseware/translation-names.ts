/** The file a translation stands in: '01-qua-tang.pool.md' → '01-qua-tang.pool.en.md'. */
export function translationOf(fileName: string): string {
  return fileName.replace(/\.md$/, '.en.md')
}

/** The file a translation translates. */
export function sourceOf(fileName: string): string {
  return fileName.replace(/\.en\.md$/, '.md')
}
