import { fold } from '~/platform/vietnamese-text'

/** The known word an author most likely meant, or null when none is close. Marks and case do not count. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const wanted = fold(word).slice(0, 80)
  let best: { word: string; distance: number } | null = null
  for (const candidate of known) {
    const distance = editDistance(wanted, fold(candidate).slice(0, 80))
    if (!best || distance < best.distance) best = { word: candidate, distance }
  }
  const tolerated = Math.max(2, Math.floor(wanted.length / 3))
  return best && best.distance <= tolerated && best.distance < wanted.length ? best.word : null
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swap))
    }
    previous = row
  }
  return previous[b.length] ?? 0
}
