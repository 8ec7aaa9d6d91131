-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitPlacement" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "parentId" TEXT,
    "path" TEXT NOT NULL,
    "depth" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,

    CONSTRAINT "UnitPlacement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitChange" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "decisionNumber" TEXT NOT NULL,
    "predecessorId" TEXT NOT NULL,
    "successorId" TEXT,

    CONSTRAINT "UnitChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Official" (
    "id" TEXT NOT NULL,
    "staffCode" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "honorific" TEXT NOT NULL DEFAULT 'anhchi',
    "phone" TEXT,
    "email" TEXT,
    "language" TEXT NOT NULL DEFAULT 'vi',
    "textSize" TEXT NOT NULL DEFAULT 'normal',
    "shortcuts" BOOLEAN NOT NULL DEFAULT true,
    "joinedOn" TEXT NOT NULL,
    "leftOn" TEXT,

    CONSTRAINT "Official_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Position" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PositionRisk" (
    "positionId" TEXT NOT NULL,
    "riskGroup" TEXT NOT NULL,

    CONSTRAINT "PositionRisk_pkey" PRIMARY KEY ("positionId","riskGroup")
);

-- CreateTable
CREATE TABLE "Posting" (
    "id" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "positionId" TEXT NOT NULL,
    "primary" BOOLEAN NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,

    CONSTRAINT "Posting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Headship" (
    "id" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,

    CONSTRAINT "Headship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unitId" TEXT,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "grantedById" TEXT,

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Leave" (
    "id" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,

    CONSTRAINT "Leave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Credential" (
    "officialId" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Credential_pkey" PRIMARY KEY ("officialId")
);

-- CreateTable
CREATE TABLE "SignInName" (
    "normalised" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "SignInName_pkey" PRIMARY KEY ("normalised")
);

-- CreateTable
CREATE TABLE "OneTimeCode" (
    "codeHmac" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "issuedById" TEXT,
    "issuedAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "OneTimeCode_pkey" PRIMARY KEY ("codeHmac")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "lastSeenAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "sharedDevice" BOOLEAN NOT NULL,
    "mustSetPassword" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "lastFailureAt" TIMESTAMP(3) NOT NULL,
    "pausedUntil" TIMESTAMP(3),

    CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "HeldPost" (
    "id" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "heldAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "HeldPost_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LawInstrument" (
    "key" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "markdown" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "shortTitle" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "effectiveOn" TEXT NOT NULL,
    "expiresOn" TEXT,
    "status" TEXT NOT NULL,
    "amendedBy" TEXT NOT NULL,
    "replacedBy" TEXT,
    "confidence" TEXT NOT NULL,
    "checkedOn" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LawInstrument_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "LawArticle" (
    "instrumentKey" TEXT NOT NULL,
    "article" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "paraphrase" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,

    CONSTRAINT "LawArticle_pkey" PRIMARY KEY ("instrumentKey","article")
);

-- CreateTable
CREATE TABLE "Course" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "Course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lesson" (
    "id" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "Lesson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LessonEdition" (
    "hash" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "markdown" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "checkedOn" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'vi',
    "objectives" TEXT NOT NULL,
    "sections" TEXT NOT NULL,
    "blocks" TEXT NOT NULL,
    "citations" TEXT NOT NULL,
    "namedValues" TEXT NOT NULL,
    "questionRefs" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "publishedById" TEXT,

    CONSTRAINT "LessonEdition_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "PoolEdition" (
    "hash" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "markdown" TEXT NOT NULL,
    "lessonSlug" TEXT,
    "questionRefs" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "publishedById" TEXT,

    CONSTRAINT "PoolEdition_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "QuestionEdition" (
    "hash" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "lessonSlug" TEXT,
    "sectionId" TEXT,
    "objective" INTEGER,
    "nature" TEXT NOT NULL,
    "stemHtml" TEXT NOT NULL,
    "stemText" TEXT NOT NULL,
    "choices" TEXT NOT NULL,
    "pick" TEXT NOT NULL,
    "fixedOrder" BOOLEAN NOT NULL,

    CONSTRAINT "QuestionEdition_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "AnswerKey" (
    "questionHash" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    "explanations" TEXT NOT NULL,
    "citations" TEXT NOT NULL,

    CONSTRAINT "AnswerKey_pkey" PRIMARY KEY ("questionHash")
);

-- CreateTable
CREATE TABLE "CourseEdition" (
    "hash" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "markdown" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "introHtml" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "periods" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "rules" TEXT NOT NULL,
    "manifest" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "publishedById" TEXT,

    CONSTRAINT "CourseEdition_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "CourseEditionLesson" (
    "courseHash" TEXT NOT NULL,
    "lessonHash" TEXT NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "CourseEditionLesson_pkey" PRIMARY KEY ("courseHash","order")
);

-- CreateTable
CREATE TABLE "CourseEditionPool" (
    "courseHash" TEXT NOT NULL,
    "poolHash" TEXT NOT NULL,

    CONSTRAINT "CourseEditionPool_pkey" PRIMARY KEY ("courseHash","poolHash")
);

-- CreateTable
CREATE TABLE "ImportedFile" (
    "path" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "importedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ImportedFile_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "markdown" TEXT NOT NULL,
    "basedOn" TEXT,
    "revision" INTEGER NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedById" TEXT NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "orderedBy" TEXT NOT NULL,
    "opensOn" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "attempts" INTEGER,
    "waitHoursBeforeLast" INTEGER,
    "timerMinutes" INTEGER,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "campaignId" TEXT,
    "cycle" TEXT NOT NULL,
    "assignedOn" TEXT NOT NULL,
    "dueOn" TEXT,
    "reason" TEXT NOT NULL,
    "undelivered" TEXT,
    "openedAt" TIMESTAMP(3),
    "courseEditionHash" TEXT,
    "language" TEXT NOT NULL DEFAULT 'vi',
    "completedOn" TEXT,
    "exemptFrom" TEXT,
    "exemptUntil" TEXT,
    "deferredFrom" TEXT,
    "deferredUntil" TEXT,
    "attemptsUsed" INTEGER NOT NULL DEFAULT 0,
    "attemptsAllowed" INTEGER NOT NULL,
    "placeLesson" TEXT,
    "placeSection" TEXT,
    "lessonsFinished" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Exemption" (
    "id" TEXT NOT NULL,
    "enrolmentId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Exemption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Extension" (
    "id" TEXT NOT NULL,
    "enrolmentId" TEXT NOT NULL,
    "fromDueOn" TEXT NOT NULL,
    "toDueOn" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deferral" (
    "id" TEXT NOT NULL,
    "enrolmentId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Deferral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExtraAttempt" (
    "id" TEXT NOT NULL,
    "enrolmentId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ExtraAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LessonReading" (
    "enrolmentId" TEXT NOT NULL,
    "lessonSlug" TEXT NOT NULL,
    "lessonHash" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "finishedAt" TIMESTAMP(3),
    "sections" TEXT NOT NULL DEFAULT '[]',

    CONSTRAINT "LessonReading_pkey" PRIMARY KEY ("enrolmentId","lessonSlug")
);

-- CreateTable
CREATE TABLE "SectionVisit" (
    "id" TEXT NOT NULL,
    "enrolmentId" TEXT NOT NULL,
    "lessonSlug" TEXT NOT NULL,
    "sectionId" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "leftAt" TIMESTAMP(3),

    CONSTRAINT "SectionVisit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PracticeAnswer" (
    "enrolmentId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "questionHash" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "tries" INTEGER NOT NULL,
    "answeredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PracticeAnswer_pkey" PRIMARY KEY ("enrolmentId","questionId")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "enrolmentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "courseEditionHash" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "deadlineAt" TIMESTAMP(3),
    "submittedAt" TIMESTAMP(3),
    "submittedBy" TEXT,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttemptQuestion" (
    "attemptId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "questionId" TEXT NOT NULL,
    "questionHash" TEXT NOT NULL,
    "choiceOrder" TEXT NOT NULL,
    "answer" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "AttemptQuestion_pkey" PRIMARY KEY ("attemptId","position")
);

-- CreateTable
CREATE TABLE "AnswerSave" (
    "attemptId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AnswerSave_pkey" PRIMARY KEY ("attemptId","position","revision")
);

-- CreateTable
CREATE TABLE "Grade" (
    "id" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "correct" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "needed" INTEGER NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "gradedAt" TIMESTAMP(3) NOT NULL,
    "byId" TEXT,
    "reason" TEXT,

    CONSTRAINT "Grade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Completion" (
    "id" TEXT NOT NULL,
    "enrolmentId" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "courseEditionHash" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "attemptId" TEXT,
    "completedOn" TEXT NOT NULL,
    "completedAt" TIMESTAMP(3) NOT NULL,
    "unitId" TEXT NOT NULL,
    "unitName" TEXT NOT NULL,
    "unitPath" TEXT NOT NULL,

    CONSTRAINT "Completion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "completionId" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "commitment" TEXT NOT NULL,
    "issuedAt" TIMESTAMP(3) NOT NULL,
    "replacesId" TEXT,

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CertificateHolder" (
    "certificateId" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "unitName" TEXT NOT NULL,
    "positionName" TEXT NOT NULL,

    CONSTRAINT "CertificateHolder_pkey" PRIMARY KEY ("certificateId")
);

-- CreateTable
CREATE TABLE "CertificateRevocation" (
    "certificateId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CertificateRevocation_pkey" PRIMARY KEY ("certificateId")
);

-- CreateTable
CREATE TABLE "QuestionComplaint" (
    "id" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "questionHash" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "handledAt" TIMESTAMP(3),
    "handledById" TEXT,

    CONSTRAINT "QuestionComplaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "id" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" TEXT,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "Unit_code_key" ON "Unit"("code");

-- CreateIndex
CREATE INDEX "UnitPlacement_unitId_from_idx" ON "UnitPlacement"("unitId", "from");

-- CreateIndex
CREATE INDEX "UnitPlacement_parentId_idx" ON "UnitPlacement"("parentId");

-- CreateIndex
CREATE INDEX "UnitPlacement_path_idx" ON "UnitPlacement"("path");

-- CreateIndex
CREATE INDEX "UnitChange_predecessorId_idx" ON "UnitChange"("predecessorId");

-- CreateIndex
CREATE INDEX "UnitChange_successorId_idx" ON "UnitChange"("successorId");

-- CreateIndex
CREATE UNIQUE INDEX "Official_staffCode_key" ON "Official"("staffCode");

-- CreateIndex
CREATE INDEX "Official_sortKey_idx" ON "Official"("sortKey");

-- CreateIndex
CREATE INDEX "Official_searchText_idx" ON "Official"("searchText");

-- CreateIndex
CREATE UNIQUE INDEX "Position_code_key" ON "Position"("code");

-- CreateIndex
CREATE INDEX "Posting_officialId_primary_from_idx" ON "Posting"("officialId", "primary", "from");

-- CreateIndex
CREATE INDEX "Posting_unitId_primary_from_idx" ON "Posting"("unitId", "primary", "from");

-- CreateIndex
CREATE INDEX "Headship_officialId_from_idx" ON "Headship"("officialId", "from");

-- CreateIndex
CREATE INDEX "Headship_unitId_from_idx" ON "Headship"("unitId", "from");

-- CreateIndex
CREATE INDEX "RoleGrant_officialId_from_idx" ON "RoleGrant"("officialId", "from");

-- CreateIndex
CREATE INDEX "Leave_officialId_from_idx" ON "Leave"("officialId", "from");

-- CreateIndex
CREATE INDEX "SignInName_officialId_idx" ON "SignInName"("officialId");

-- CreateIndex
CREATE INDEX "OneTimeCode_officialId_idx" ON "OneTimeCode"("officialId");

-- CreateIndex
CREATE INDEX "Session_officialId_idx" ON "Session"("officialId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "HeldPost_officialId_idx" ON "HeldPost"("officialId");

-- CreateIndex
CREATE UNIQUE INDEX "LawInstrument_fileName_key" ON "LawInstrument"("fileName");

-- CreateIndex
CREATE UNIQUE INDEX "Course_slug_key" ON "Course"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Lesson_courseId_slug_key" ON "Lesson"("courseId", "slug");

-- CreateIndex
CREATE INDEX "LessonEdition_lessonId_publishedAt_idx" ON "LessonEdition"("lessonId", "publishedAt");

-- CreateIndex
CREATE INDEX "PoolEdition_courseId_publishedAt_idx" ON "PoolEdition"("courseId", "publishedAt");

-- CreateIndex
CREATE INDEX "QuestionEdition_questionId_idx" ON "QuestionEdition"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "CourseEdition_courseId_number_key" ON "CourseEdition"("courseId", "number");

-- CreateIndex
CREATE INDEX "CourseEditionLesson_lessonHash_idx" ON "CourseEditionLesson"("lessonHash");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_courseId_fileName_key" ON "Draft"("courseId", "fileName");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_code_key" ON "Campaign"("code");

-- CreateIndex
CREATE INDEX "Enrolment_campaignId_dueOn_idx" ON "Enrolment"("campaignId", "dueOn");

-- CreateIndex
CREATE INDEX "Enrolment_courseId_idx" ON "Enrolment"("courseId");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_officialId_courseId_cycle_key" ON "Enrolment"("officialId", "courseId", "cycle");

-- CreateIndex
CREATE INDEX "Exemption_enrolmentId_idx" ON "Exemption"("enrolmentId");

-- CreateIndex
CREATE INDEX "Extension_enrolmentId_idx" ON "Extension"("enrolmentId");

-- CreateIndex
CREATE INDEX "Deferral_enrolmentId_idx" ON "Deferral"("enrolmentId");

-- CreateIndex
CREATE INDEX "ExtraAttempt_enrolmentId_idx" ON "ExtraAttempt"("enrolmentId");

-- CreateIndex
CREATE INDEX "SectionVisit_enrolmentId_lessonSlug_idx" ON "SectionVisit"("enrolmentId", "lessonSlug");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_code_key" ON "Attempt"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_enrolmentId_number_key" ON "Attempt"("enrolmentId", "number");

-- CreateIndex
CREATE INDEX "AttemptQuestion_questionId_idx" ON "AttemptQuestion"("questionId");

-- CreateIndex
CREATE INDEX "Grade_attemptId_idx" ON "Grade"("attemptId");

-- CreateIndex
CREATE UNIQUE INDEX "Completion_enrolmentId_key" ON "Completion"("enrolmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Completion_attemptId_key" ON "Completion"("attemptId");

-- CreateIndex
CREATE INDEX "Completion_officialId_idx" ON "Completion"("officialId");

-- CreateIndex
CREATE INDEX "Completion_courseId_completedOn_idx" ON "Completion"("courseId", "completedOn");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_code_key" ON "Certificate"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_replacesId_key" ON "Certificate"("replacesId");

-- CreateIndex
CREATE INDEX "Certificate_completionId_idx" ON "Certificate"("completionId");

-- CreateIndex
CREATE INDEX "QuestionComplaint_questionId_idx" ON "QuestionComplaint"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_hash_key" ON "AuditEntry"("hash");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectType_subjectId_idx" ON "AuditEntry"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_idx" ON "AuditEntry"("actorId");

-- AddForeignKey
ALTER TABLE "UnitPlacement" ADD CONSTRAINT "UnitPlacement_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitPlacement" ADD CONSTRAINT "UnitPlacement_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitChange" ADD CONSTRAINT "UnitChange_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitChange" ADD CONSTRAINT "UnitChange_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PositionRisk" ADD CONSTRAINT "PositionRisk_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Posting" ADD CONSTRAINT "Posting_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Posting" ADD CONSTRAINT "Posting_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Posting" ADD CONSTRAINT "Posting_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Headship" ADD CONSTRAINT "Headship_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Headship" ADD CONSTRAINT "Headship_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "Official"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Leave" ADD CONSTRAINT "Leave_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignInName" ADD CONSTRAINT "SignInName_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeCode" ADD CONSTRAINT "OneTimeCode_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeCode" ADD CONSTRAINT "OneTimeCode_issuedById_fkey" FOREIGN KEY ("issuedById") REFERENCES "Official"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeldPost" ADD CONSTRAINT "HeldPost_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LawArticle" ADD CONSTRAINT "LawArticle_instrumentKey_fkey" FOREIGN KEY ("instrumentKey") REFERENCES "LawInstrument"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LessonEdition" ADD CONSTRAINT "LessonEdition_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "Lesson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerKey" ADD CONSTRAINT "AnswerKey_questionHash_fkey" FOREIGN KEY ("questionHash") REFERENCES "QuestionEdition"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseEdition" ADD CONSTRAINT "CourseEdition_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseEditionLesson" ADD CONSTRAINT "CourseEditionLesson_courseHash_fkey" FOREIGN KEY ("courseHash") REFERENCES "CourseEdition"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseEditionLesson" ADD CONSTRAINT "CourseEditionLesson_lessonHash_fkey" FOREIGN KEY ("lessonHash") REFERENCES "LessonEdition"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseEditionPool" ADD CONSTRAINT "CourseEditionPool_courseHash_fkey" FOREIGN KEY ("courseHash") REFERENCES "CourseEdition"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseEditionPool" ADD CONSTRAINT "CourseEditionPool_poolHash_fkey" FOREIGN KEY ("poolHash") REFERENCES "PoolEdition"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_courseEditionHash_fkey" FOREIGN KEY ("courseEditionHash") REFERENCES "CourseEdition"("hash") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exemption" ADD CONSTRAINT "Exemption_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deferral" ADD CONSTRAINT "Deferral_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExtraAttempt" ADD CONSTRAINT "ExtraAttempt_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LessonReading" ADD CONSTRAINT "LessonReading_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectionVisit" ADD CONSTRAINT "SectionVisit_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeAnswer" ADD CONSTRAINT "PracticeAnswer_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_courseEditionHash_fkey" FOREIGN KEY ("courseEditionHash") REFERENCES "CourseEdition"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptQuestion" ADD CONSTRAINT "AttemptQuestion_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grade" ADD CONSTRAINT "Grade_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_courseEditionHash_fkey" FOREIGN KEY ("courseEditionHash") REFERENCES "CourseEdition"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_completionId_fkey" FOREIGN KEY ("completionId") REFERENCES "Completion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Certificate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificateHolder" ADD CONSTRAINT "CertificateHolder_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificateRevocation" ADD CONSTRAINT "CertificateRevocation_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionComplaint" ADD CONSTRAINT "QuestionComplaint_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Names and codes order by their own keys, byte by byte, on both databases.
ALTER TABLE "Official" ALTER COLUMN "sortKey" TYPE TEXT COLLATE "C", ALTER COLUMN "searchText" TYPE TEXT COLLATE "C";
ALTER TABLE "Unit" ALTER COLUMN "code" TYPE TEXT COLLATE "C", ALTER COLUMN "searchText" TYPE TEXT COLLATE "C";
ALTER TABLE "UnitPlacement" ALTER COLUMN "path" TYPE TEXT COLLATE "C";

-- The head of the audit trail: one row, whose increment is the lock under which an entry is chained.
INSERT INTO "AuditHead" ("id", "sequence", "hash") VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
