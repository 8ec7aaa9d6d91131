/** Five hundred long questions. */
export const MOST_QUESTION_BYTES = 2 * 1024 * 1024

export const QUESTION_FORMATS = ['gift', 'aiken', 'moodleXml'] as const
export type QuestionFormat = (typeof QUESTION_FORMATS)[number]
