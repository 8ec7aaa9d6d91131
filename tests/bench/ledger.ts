/** One answer sent, and what became of it as far as the learner knows. */
interface Sent {
  answer: string[]
  acknowledged: boolean
  /** as the server said, where it said one */
  revision: number | null
}

export interface AttemptLedger {
  /** by position, in the order sent */
  answers: Map<number, Sent[]>
  submissionSent: boolean
  submissionAcknowledged: boolean
}

/** What fifty learners were told: the server's promises, to be held against the database afterwards. */
export class Ledger {
  readonly attempts = new Map<string, AttemptLedger>()
  savesAcknowledged = 0
  submissionsAcknowledged = 0

  sending(attempt: string, position: number, answer: string[]): Sent {
    const { answers } = this.of(attempt)
    const sent: Sent = { answer: [...answer].sort(), acknowledged: false, revision: null }
    answers.set(position, [...(answers.get(position) ?? []), sent])
    return sent
  }

  acknowledged(sent: Sent, revision: number | null): void {
    sent.acknowledged = true
    sent.revision = revision
    this.savesAcknowledged += 1
  }

  submitting(attempt: string): void {
    this.of(attempt).submissionSent = true
  }

  submitted(attempt: string): void {
    this.of(attempt).submissionAcknowledged = true
    this.submissionsAcknowledged += 1
  }

  of(attempt: string): AttemptLedger {
    let found = this.attempts.get(attempt)
    if (!found) {
      found = { answers: new Map(), submissionSent: false, submissionAcknowledged: false }
      this.attempts.set(attempt, found)
    }
    return found
  }
}
