import Database from 'better-sqlite3'

/** Right choices, read from the database file of a running server. */
export class AnswerKeys {
  readonly #database: Database.Database

  constructor(databaseUrl: string) {
    this.#database = new Database(databaseUrl.replace(/^file:/, ''), { readonly: true })
  }

  /** Choice ids that are right for a question of an attempt, by its position (1-based). */
  rightIn(attempt: string, position: number): string[] {
    return this.#right(
      `SELECT k."right" FROM "AttemptQuestion" q JOIN "AnswerKey" k ON k."questionHash" = q."questionHash"
        WHERE q."attemptId" = ? AND q."position" = ?`,
      attempt,
      position,
    )
  }

  /** The same for a practice question of a lesson, by its number as shown (1-based). */
  rightInPractice(lessonSlug: string, number: number): string[] {
    const row = this.#database
      .prepare(
        `SELECT v."questionRefs" AS "refs" FROM "LessonEdition" v JOIN "Lesson" l ON l."id" = v."lessonId"
          WHERE l."slug" = ? ORDER BY v."publishedAt" DESC LIMIT 1`,
      )
      .get(lessonSlug) as { refs: string }
    const practice = (JSON.parse(row.refs) as { hash: string; place: string }[]).filter(
      ({ place }) => place === 'practice',
    )
    return this.#right(
      'SELECT "right" FROM "AnswerKey" WHERE "questionHash" = ?',
      practice[number - 1]?.hash ?? '',
    )
  }

  /** One value by a query of the test's own. */
  one<T>(text: string, ...values: unknown[]): T {
    return Object.values(this.#database.prepare(text).get(...values) as Record<string, T>)[0] as T
  }

  close(): void {
    this.#database.close()
  }

  #right(text: string, ...values: unknown[]): string[] {
    const row = this.#database.prepare(text).get(...values) as { right: string } | undefined
    if (!row) throw new Error('there is no key for this question')
    return JSON.parse(row.right) as string[]
  }
}
