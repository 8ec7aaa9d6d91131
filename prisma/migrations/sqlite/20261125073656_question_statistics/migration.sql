-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN "talliedAt" DATETIME;

-- AlterTable
ALTER TABLE "Grade" ADD COLUMN "regradeId" TEXT;

-- CreateTable
CREATE TABLE "QuestionWithdrawal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "questionHash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "endedById" TEXT
);

-- CreateTable
CREATE TABLE "Regrade" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "QuestionTally" (
    "questionHash" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "correct" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("questionHash", "answer", "correct", "total")
);

-- CreateTable
CREATE TABLE "QuestionVerdict" (
    "questionHash" TEXT NOT NULL PRIMARY KEY,
    "attempts" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "QuestionWithdrawal_courseId_endedAt_idx" ON "QuestionWithdrawal"("courseId", "endedAt");

-- CreateIndex
CREATE INDEX "Regrade_questionId_idx" ON "Regrade"("questionId");

-- CreateIndex
CREATE INDEX "Attempt_talliedAt_submittedAt_idx" ON "Attempt"("talliedAt", "submittedAt");
