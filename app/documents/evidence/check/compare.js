/** The name of the manifest, which cannot list itself. */
export const MANIFEST = 'ban-ke.json'

/**
 * @typedef {{ name: string, bytes: number, sha256: string }} Listed
 * @typedef {{ name: string, bytes: number, sha256: string }} Found
 * @typedef {{ name: string, verdict: 'same' | 'changed' | 'missing' | 'added', bytes: number | null, sha256: string | null }} Judged
 */

/**
 * Judges what was found against what the manifest lists, in the manifest's order; what it does not know comes last.
 * @param {readonly Listed[]} listed
 * @param {readonly Found[]} found
 * @returns {Judged[]}
 */
export function compare(listed, found) {
  const byName = new Map(found.map((file) => [file.name, file]))
  const known = new Set([MANIFEST, ...listed.map(({ name }) => name)])
  return [
    ...listed.map(({ name, sha256 }) => judge(name, byName.get(name), sha256)),
    ...found
      .filter(({ name }) => !known.has(name))
      .map(({ name, bytes, sha256 }) => ({ name, verdict: 'added', bytes, sha256 })),
  ]
}

/** @param {string} name @param {Found | undefined} file @param {string} sha256 @returns {Judged} */
function judge(name, file, sha256) {
  if (!file) return { name, verdict: 'missing', bytes: null, sha256: null }
  return {
    name,
    verdict: file.sha256 === sha256 ? 'same' : 'changed',
    bytes: file.bytes,
    sha256: file.sha256,
  }
}

/**
 * The files a manifest lists, or null where the text is no manifest of ours.
 * @param {string} text
 * @returns {{ files: Listed[], signed: { code: string } | null } | null}
 */
export function readManifest(text) {
  try {
    const manifest = JSON.parse(text)
    const files = manifest.format === 'lccv-manifest/1' && Array.isArray(manifest.files) ? manifest.files : []
    const isListed = (/** @type {unknown} */ file) =>
      typeof file === 'object' && file !== null && 'name' in file && 'sha256' in file
    return files.length > 0 && files.every(isListed) ? { files, signed: manifest.signed ?? null } : null
  } catch {
    return null
  }
}
