import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What only the server may know: its libraries, its files, its tables, and the words that mark a right answer. */
const MARKERS = [
  /\.server(?![\w-])/,
  /@prisma|PrismaClient|better-sqlite3/,
  /argon2/i,
  /pdfkit|nodemailer/,
  /node:(fs|crypto|path|child_process)/,
  /\/node_modules\//,
  /process\.env\.(?!NODE_ENV)/,
  /DATABASE_URL|SMTP_URL/,
  /answerKey|AnswerKey|isCorrect/,
  /sourceMappingURL/,
]

/**
 * Looks through the browser's build for server-only markers and for the text of content/.
 * @returns every finding with file and line; none is the only good answer.
 */
export function scanBundle(folder, { content = 'content' } = {}) {
  const markers = [...MARKERS, ...contentMarkers(content)]
  return textFiles(folder).flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n')
    return lines.flatMap((text, index) =>
      markers
        .map((marker) =>
          typeof marker === 'string' ? text.includes(marker) && marker : marker.exec(text)?.[0],
        )
        .filter(Boolean)
        .map((marker) => ({ file, line: index + 1, marker })),
    )
  })
}

/** The longest line of every content file: no reworded page would hold one by accident. */
function contentMarkers(folder) {
  return textFiles(folder, /\.md$/).map((file) => {
    const lines = readFileSync(file, 'utf8').split('\n')
    return lines.reduce((longest, line) => (line.length > longest.length ? line : longest), '').slice(0, 60)
  })
}

function textFiles(folder, pattern = /\.(js|css|html|json|map|svg|txt)$/) {
  return entries(folder)
    .filter((file) => pattern.test(file))
    .map((file) => join(folder, file))
}

function entries(folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const found = scanBundle('build/client')
  for (const { file, line, marker } of found) console.error(`${file}:${line}: ${marker}`)
  process.exit(found.length > 0 ? 1 : 0)
}
