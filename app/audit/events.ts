/**
 * Everything worth remembering: one line a kind. `data` holds opaque ids and figures, never a name, an answer or a score
 * of a named person, so that erasing a person leaves the chain valid.
 */
export type AuditEvent =
  // identity
  | {
      kind: 'signedIn'
      subjectType: 'official'
      subjectId: string
      data: { by: 'password' | 'code' | 'demo'; shared: boolean }
    }
  | {
      kind: 'signInRefused'
      subjectType: 'official'
      subjectId: string
      data: { reason: 'password' | 'paused' | 'left' | 'code' }
    }
  | { kind: 'signedOut'; subjectType: 'official'; subjectId: string; data: { sessions: number } }
  | {
      kind: 'passwordSet'
      subjectType: 'official'
      subjectId: string
      data: { by: 'self' | 'code' | 'firstAdministrator' }
    }
  | { kind: 'oneTimeCodeIssued'; subjectType: 'official'; subjectId: string; data: { purpose: string } }
  | { kind: 'oneTimeCodeUsed'; subjectType: 'official'; subjectId: string; data: { purpose: string } }
  | {
      kind: 'roleGranted'
      subjectType: 'official'
      subjectId: string
      data: { role: string; unitId: string | null }
    }
  | {
      kind: 'roleWithdrawn'
      subjectType: 'official'
      subjectId: string
      data: { role: string; unitId: string | null }
    }
  | {
      kind: 'apiTokenMade'
      subjectType: 'official'
      subjectId: string
      data: { tokenId: string; lastDay: string }
    }
  | { kind: 'apiTokenRevoked'; subjectType: 'official'; subjectId: string; data: { tokenId: string } }
  | { kind: 'ownDataExported'; subjectType: 'official'; subjectId: string; data: { rows: number } }
  | {
      kind: 'personalDataErased'
      subjectType: 'official'
      subjectId: string
      data: { because: string; rows: number }
    }
  | { kind: 'transcriptExported'; subjectType: 'official'; subjectId: string; data: { rows: number } }
  // organisation: bulk acts are one entry with a digest of their rows
  | {
      kind: 'peopleImported'
      subjectType: 'peopleImport'
      subjectId: string
      data: { added: number; updated: number; digest: string }
    }
  | {
      kind: 'peopleImportUndone'
      subjectType: 'peopleImport'
      subjectId: string
      data: { added: number; updated: number }
    }
  | {
      kind: 'dutyChanged'
      subjectType: 'official'
      subjectId: string
      data: { duty: string; on: string }
    }
  | { kind: 'positionSaved'; subjectType: 'position'; subjectId: string; data: { risks: string[] } }
  | { kind: 'settingsSaved'; subjectType: 'site'; subjectId: 'site'; data: { keys: string[] } }
  | {
      kind: 'unitsReorganised'
      subjectType: 'unit'
      subjectId: string
      data: { order: string; on: string; decision: string; units: string[]; people: number; below: number }
    }
  | {
      kind: 'officialLeft'
      subjectType: 'official'
      subjectId: string
      data: { on: string; postings: number }
    }
  | {
      kind: 'peopleSuspended'
      subjectType: 'peopleImport'
      subjectId: string
      data: { people: number; digest: string }
    }
  | {
      kind: 'oneTimeCodesIssued'
      subjectType: 'peopleImport'
      subjectId: string
      data: { purpose: string; codes: number; digest: string }
    }
  // courseware
  | {
      kind: 'lessonPublished'
      subjectType: 'lesson'
      subjectId: string
      data: { hash: string; from: 'file' | 'browser' }
    }
  | {
      kind: 'poolPublished'
      subjectType: 'course'
      subjectId: string
      data: { hash: string; from: 'file' | 'browser' }
    }
  | {
      kind: 'coursePublished'
      subjectType: 'course'
      subjectId: string
      data: { hash: string; number: number; effect: string }
    }
  | {
      kind: 'draftSent'
      subjectType: 'review'
      subjectId: string
      data: { courseId: string; fileName: string; revision: number }
    }
  | { kind: 'draftReturned'; subjectType: 'review'; subjectId: string; data: { reasons: string[] } }
  | { kind: 'draftTakenBack'; subjectType: 'review'; subjectId: string; data: Record<string, never> }
  | { kind: 'draftPassed'; subjectType: 'review'; subjectId: string; data: { edition: string } }
  | { kind: 'reviewRuleSet'; subjectType: 'course'; subjectId: string; data: { required: boolean } }
  | {
      kind: 'lessonImageAdded'
      subjectType: 'course'
      subjectId: string
      data: { name: string; hash: string; size: number }
    }
  | {
      kind: 'lessonImageRemoved'
      subjectType: 'course'
      subjectId: string
      data: { name: string; hash: string }
    }
  | {
      kind: 'translationPublished'
      subjectType: 'course'
      subjectId: string
      data: { hash: string; source: string; language: string; from: 'file' | 'browser' }
    }
  | {
      kind: 'lawRegisterImported'
      subjectType: 'lawRegister'
      subjectId: 'content/laws'
      data: { instruments: number; digest: string }
    }
  | {
      kind: 'lawAmended'
      subjectType: 'lawAmendment'
      subjectId: string
      data: { instrument: string; article: string; from: string; by: string; source: 'file' | 'browser' }
    }
  | {
      kind: 'lawAmendmentWithdrawn'
      subjectType: 'lawAmendment'
      subjectId: string
      data: { reason: string }
    }
  | {
      kind: 'lawReviewed'
      subjectType: 'lawAmendment'
      subjectId: string
      data: { courseId: string; file: string; outcome: 'unchanged' | 'published' }
    }
  | {
      kind: 'lawChangePublished'
      subjectType: 'lawChange'
      subjectId: string
      data: { edition: string; articles: string[]; questions: number }
    }
  // learning
  | { kind: 'refreshersOwed'; subjectType: 'lawChange'; subjectId: string; data: { people: number } }
  | { kind: 'refresherOwed'; subjectType: 'refresher'; subjectId: string; data: { completionId: string } }
  | {
      kind: 'refresherFinished'
      subjectType: 'refresher'
      subjectId: string
      data: { edition: string; on: string }
    }
  | { kind: 'courseOpened'; subjectType: 'enrolment'; subjectId: string; data: { edition: string } }
  | { kind: 'courseTakenUp'; subjectType: 'enrolment'; subjectId: string; data: { courseId: string } }
  | { kind: 'editionMoved'; subjectType: 'enrolment'; subjectId: string; data: { from: string; to: string } }
  | { kind: 'lessonFinished'; subjectType: 'enrolment'; subjectId: string; data: { lesson: string } }
  | {
      kind: 'attemptBegun'
      subjectType: 'attempt'
      subjectId: string
      data: { enrolmentId: string; number: number }
    }
  | {
      kind: 'attemptSubmitted'
      subjectType: 'attempt'
      subjectId: string
      data: { passed: boolean; by: 'person' | 'timer' }
    }
  | { kind: 'extraAttemptOpened'; subjectType: 'enrolment'; subjectId: string; data: { reason: string } }
  | {
      kind: 'completed'
      subjectType: 'completion'
      subjectId: string
      data: { enrolmentId: string; edition: string; on: string }
    }
  | {
      kind: 'certificateIssued'
      subjectType: 'certificate'
      subjectId: string
      data: { completionId: string; commitment: string }
    }
  | { kind: 'certificateRevoked'; subjectType: 'certificate'; subjectId: string; data: { reason: string } }
  | {
      kind: 'certificateReissued'
      subjectType: 'certificate'
      subjectId: string
      data: { replaces: string; commitment: string }
    }
  | {
      kind: 'questionWithdrawn'
      subjectType: 'question'
      subjectId: string
      data: { courseId: string; questionId: string; reason: string }
    }
  | {
      kind: 'questionRestored'
      subjectType: 'question'
      subjectId: string
      data: { courseId: string; questionId: string }
    }
  | {
      kind: 'regraded'
      subjectType: 'question'
      subjectId: string
      data: { questionId: string; regradeId: string; sittings: number; passed: number; digest: string }
    }
  | {
      kind: 'coursewareExported'
      subjectType: 'course'
      subjectId: string
      data: { what: 'gift' | 'xml' | 'course'; part: string; rows: number }
    }
  | {
      kind: 'coursewareImported'
      subjectType: 'course'
      subjectId: string
      data: { what: 'questions' | 'course'; part: string; rows: number }
    }
  | { kind: 'complaintSent'; subjectType: 'complaint'; subjectId: string; data: { questionHash: string } }
  | { kind: 'complaintHandled'; subjectType: 'complaint'; subjectId: string; data: Record<string, never> }
  | {
      kind: 'outsideTrainingClaimed'
      subjectType: 'outsideClaim'
      subjectId: string
      data: Record<string, never>
    }
  | { kind: 'outsideClaimDecided'; subjectType: 'outsideClaim'; subjectId: string; data: { outcome: string } }
  | {
      kind: 'outsideTrainingAccepted'
      subjectType: 'outsideTraining'
      subjectId: string
      data: { officialId: string; courseId: string | null; on: string; periods: number; settled: number }
    }
  | {
      kind: 'outsideTrainingWithdrawn'
      subjectType: 'outsideTraining'
      subjectId: string
      data: { officialId: string; owedAgain: number }
    }
  // campaigns
  | {
      kind: 'extended'
      subjectType: 'enrolment'
      subjectId: string
      data: { from: string; to: string; because: string }
    }
  | {
      kind: 'exempted' | 'deferred'
      subjectType: 'enrolment'
      subjectId: string
      data: { from: string; until: string | null; because: string }
    }
  | {
      kind: 'decisionEnded'
      subjectType: 'enrolment'
      subjectId: string
      data: { fact: 'exemption' | 'deferral'; id: string; on: string }
    }
  | {
      kind: 'correctionSent'
      subjectType: 'correction'
      subjectId: string
      data: { enrolmentId: string; about: string }
    }
  | {
      kind: 'correctionDecided'
      subjectType: 'correction'
      subjectId: string
      data: { enrolmentId: string; outcome: string }
    }
  | {
      kind: 'campaignAssigned'
      subjectType: 'campaign'
      subjectId: string
      data: { courses: number; rules: number; dueOn: string }
    }
  | {
      kind: 'campaignWithdrawn' | 'campaignPaused'
      subjectType: 'campaign'
      subjectId: string
      data: { enrolments: number }
    }
  | {
      kind: 'campaignResumed'
      subjectType: 'campaign'
      subjectId: string
      data: { days: number; enrolments: number }
    }
  | {
      kind: 'campaignCarriedOn'
      subjectType: 'campaign'
      subjectId: string
      data: {
        enrolled: number
        credited: number
        deferred: number
        closed: number
        reopened: number
        woken: number
        delivered: number
        extended: number
        digest: string
      }
    }
  // reporting
  | {
      kind: 'exported'
      subjectType: 'unit'
      subjectId: string
      data: { what: string; scope: string; rows: number }
    }
  | {
      kind: 'namesOpened'
      subjectType: 'unit'
      subjectId: string
      data: { purpose: string; document: string | null }
    }
  // notices
  | {
      kind: 'reminded'
      subjectType: 'unit'
      subjectId: string
      data: { reminderId: string; people: number; letters: number; slips: number; digest: string }
    }
  | {
      kind: 'headsUrged'
      subjectType: 'unit'
      subjectId: string
      data: { reminderId: string; units: number; digest: string }
    }
  | { kind: 'letterSentAgain'; subjectType: 'letter'; subjectId: string; data: Record<string, never> }
  | { kind: 'dayOffAdded'; subjectType: 'dayOff'; subjectId: string; data: { working: boolean } }
  | { kind: 'dayOffWithdrawn'; subjectType: 'dayOff'; subjectId: string; data: Record<string, never> }
  | { kind: 'calendarAddressMade'; subjectType: 'official'; subjectId: string; data: Record<string, never> }
  | {
      kind: 'calendarAddressRevoked'
      subjectType: 'official'
      subjectId: string
      data: Record<string, never>
    }
  | { kind: 'extraTimeGiven'; subjectType: 'official'; subjectId: string; data: { percent: number } }
  | { kind: 'extraTimeWithdrawn'; subjectType: 'official'; subjectId: string; data: Record<string, never> }
  | { kind: 'reportFormSaved'; subjectType: 'unit'; subjectId: string; data: { digest: string } }
  | {
      kind: 'reportPeriodAdded'
      subjectType: 'reportPeriod'
      subjectId: string
      data: { of: string; from: string; signFrom: string; signBy: string }
    }
  | {
      kind: 'signingDaysMoved'
      subjectType: 'reportPeriod'
      subjectId: string
      data: { signFrom: string; signBy: string }
    }
  | {
      kind: 'overdueExplained'
      subjectType: 'unit'
      subjectId: string
      data: { enrolments: number; flags: number; digest: string }
    }
  | {
      kind: 'reportSigned'
      subjectType: 'signedReport'
      subjectId: string
      data: { unitId: string; periodId: string; hash: string; headship: string }
    }
  | {
      kind: 'evidencePackMade'
      subjectType: 'unit'
      subjectId: string
      data: { periodId: string; reportId: string | null; rows: number; manifest: string }
    }
  | { kind: 'reportReaderNamed'; subjectType: 'unit'; subjectId: string; data: ReaderSpan }
  | { kind: 'reportReaderEnded'; subjectType: 'unit'; subjectId: string; data: ReaderSpan }
  // the demo province, and any other bulk act: one entry with a digest of its rows
  | { kind: 'seeded'; subjectType: 'province'; subjectId: string; data: { rows: number; digest: string } }

export type AuditKind = AuditEvent['kind']

interface ReaderSpan {
  officialId: string
  from: string
  to: string | null
}
