-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "talliedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Grade" ADD COLUMN     "regradeId" TEXT;

-- CreateTable
CREATE TABLE "QuestionWithdrawal" (
    "id" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "questionHash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),
    "endedById" TEXT,

    CONSTRAINT "QuestionWithdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Regrade" (
    "id" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Regrade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionTally" (
    "questionHash" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "correct" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "QuestionTally_pkey" PRIMARY KEY ("questionHash","answer","correct","total")
);

-- CreateTable
CREATE TABLE "QuestionVerdict" (
    "questionHash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,

    CONSTRAINT "QuestionVerdict_pkey" PRIMARY KEY ("questionHash")
);

-- CreateIndex
CREATE INDEX "QuestionWithdrawal_courseId_endedAt_idx" ON "QuestionWithdrawal"("courseId", "endedAt");

-- CreateIndex
CREATE INDEX "Regrade_questionId_idx" ON "Regrade"("questionId");

-- CreateIndex
CREATE INDEX "Attempt_talliedAt_submittedAt_idx" ON "Attempt"("talliedAt", "submittedAt");
