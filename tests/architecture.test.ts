import { describe, expect, it } from 'vitest'
import { sourceFile, sourceFiles, type SourceFile } from './support/source-files'

/** Who may import whom: the house's one table (docs/architecture.md draws it). */
const MAY_IMPORT: Record<string, readonly string[]> = {
  platform: [],
  audit: ['platform'],
  i18n: ['platform'],
  ui: ['i18n'],
  organisation: ['audit', 'platform'],
  courseware: ['audit', 'platform'],
  identity: ['organisation', 'audit', 'platform'],
  learning: ['courseware', 'organisation', 'audit', 'platform'],
  campaigns: ['learning', 'courseware', 'organisation', 'audit', 'platform'],
  reporting: ['campaigns', 'learning', 'courseware', 'organisation', 'audit', 'platform'],
  notices: ['reporting', 'campaigns', 'learning', 'organisation', 'audit', 'platform'],
}
const DOMAIN = [
  'organisation',
  'courseware',
  'identity',
  'learning',
  'campaigns',
  'reporting',
  'notices',
  'audit',
]
/** documents/ writes Vietnamese from every domain; routes, jobs, server and the page frame may use all of it. */
const DOCUMENTS_MAY = [...DOMAIN, 'i18n', 'platform']
const TOP = ['routes', 'jobs', 'server']

const folderOf = (target: string) => target.match(/^app\/([^/.]+)\//)?.[1]
const isServer = (target: string) => /\.server(\.tsx?)?$/.test(target)
const DATABASE = /^(@prisma\/|better-sqlite3$|pg$)|^app\/platform\/(database|sql|generated)/

type Rule = (file: SourceFile) => string[]

const dependencyRule: Rule = (file) => {
  const own = folderOf(file.path)
  if (!own || TOP.includes(own)) return []
  const allowed = own === 'documents' ? DOCUMENTS_MAY : (MAY_IMPORT[own] ?? [])
  return file.imports
    .map(({ target }) => target)
    .filter((target) => {
      const other = folderOf(target)
      return other !== undefined && other !== own && !allowed.includes(other)
    })
}

const rulesImportNoActs: Rule = (file) =>
  isServer(file.path) || TOP.includes(folderOf(file.path) ?? '') || !folderOf(file.path)
    ? []
    : file.imports.filter(({ target, typeOnly }) => !typeOnly && isServer(target)).map(({ target }) => target)

const onlyServerFilesOfTheDomainTouchTheDatabase: Rule = (file) => {
  const own = folderOf(file.path) ?? ''
  const may = isServer(file.path) && [...DOMAIN, 'platform', 'jobs'].includes(own)
  return may
    ? []
    : file.imports
        .filter(({ target, typeOnly }) => !typeOnly && DATABASE.test(target))
        .map(({ target }) => target)
}

const luciaLivesInIdentity: Rule = (file) =>
  folderOf(file.path) === 'identity'
    ? []
    : file.imports.map(({ target }) => target).filter((target) => target === 'lucia')

const preparedSqlIsNamed: Rule = (file) =>
  /\.sql\.server\.ts$/.test(file.path) || /app\/(platform|jobs|server)\//.test(file.path)
    ? []
    : file.imports.map(({ target }) => target).filter((target) => target === 'app/platform/sql.server')

const theDomainReadsNoClock: Rule = (file) =>
  DOMAIN.includes(folderOf(file.path) ?? '')
    ? (file.text.match(/new Date\(\s*\)|Date\.now\(\s*\)/g) ?? [])
    : []

const noStyleAttributes: Rule = (file) =>
  file.path.endsWith('.tsx') ? (file.text.match(/\sstyle=\{/g) ?? []) : []

const oneLessonRendererWritesHtml: Rule = (file) =>
  /app\/ui\/(lesson-html|rich-text)\.tsx$/.test(file.path)
    ? []
    : (file.text.match(/dangerouslySetInnerHTML/g) ?? [])

const noDrawers: Rule = (file) =>
  /(^|\/)(utils?|helpers?|common|misc|service)(\.server)?(\/|\.tsx?$)/.test(
    file.path.replace(/^app\/i18n\/messages\/common/, ''),
  )
    ? [file.path]
    : []

const rules: [string, Rule, broken: SourceFile][] = [
  [
    'a folder imports only what stands below it',
    dependencyRule,
    sourceFile('app/learning/x.ts', "import { t } from '~/i18n/use-t'"),
  ],
  [
    'a rule never imports an act',
    rulesImportNoActs,
    sourceFile('app/learning/x.ts', "import { a } from './a.server'"),
  ],
  [
    'only server files of the domain touch the database',
    onlyServerFilesOfTheDomainTouchTheDatabase,
    sourceFile('app/routes/learner/x.tsx', "import { db } from '~/platform/database.server'"),
  ],
  [
    'Lucia lives in identity/',
    luciaLivesInIdentity,
    sourceFile('app/routes/session/x.tsx', "import { Lucia } from 'lucia'"),
  ],
  [
    'prepared SQL stands in files named for it',
    preparedSqlIsNamed,
    sourceFile('app/learning/x.server.ts', "import { sql } from '~/platform/sql.server'"),
  ],
  [
    'the domain reads no clock',
    theDomainReadsNoClock,
    sourceFile('app/learning/x.ts', 'const now = new Date()'),
  ],
  [
    'no style attributes: the content policy forbids them',
    noStyleAttributes,
    sourceFile('app/ui/x.tsx', '<p style={{}}>'),
  ],
  [
    'HTML comes only from the one lesson renderer',
    oneLessonRendererWritesHtml,
    sourceFile('app/routes/learner/x.tsx', '<p dangerouslySetInnerHTML={x} />'),
  ],
  ['no drawers without a bottom', noDrawers, sourceFile('app/learning/utils.ts', '')],
]

describe('the house', () => {
  const files = sourceFiles('app')

  it('is there to be looked at', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(100)
  })

  it.each(rules)('%s', (_name, rule, broken) => {
    expect(rule(broken), 'the rule catches a file that breaks it').not.toEqual([])
    const breaches = files.flatMap((file) => rule(file).map((breach) => `${file.path}: ${breach}`))
    expect(breaches).toEqual([])
  })

  it('has only the folders that its table names', () => {
    const folders = new Set(files.map((file) => folderOf(file.path)).filter((folder) => folder !== undefined))
    const named = [...Object.keys(MAY_IMPORT), ...TOP, 'documents']
    expect([...folders].filter((folder) => !named.includes(folder))).toEqual([])
  })
})
