import { readAiken } from './aiken'
import type { ReadFile } from './foreign-question'
import { readGift } from './gift'
import { readMoodleXml } from './moodle-xml'
import type { QuestionFormat } from './question-formats'

/** What a text looks like: the formats have no mark of their own but XML's. */
export function formatOf(text: string): QuestionFormat {
  if (/^\s*(<\?xml|<quiz\b)/.test(text)) return 'moodleXml'
  return /^ANSWER:\s*[A-Z]\s*$/m.test(text) && !/\{[^}]*[=~]/.test(text) ? 'aiken' : 'gift'
}

export function readQuestions(text: string, format: QuestionFormat): ReadFile {
  if (format === 'aiken') return readAiken(text)
  return format === 'gift' ? readGift(text) : readMoodleXml(text)
}
