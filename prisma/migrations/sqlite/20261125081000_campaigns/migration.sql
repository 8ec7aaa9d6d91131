-- AlterTable
ALTER TABLE "Enrolment" ADD COLUMN "closedOn" TEXT;
ALTER TABLE "Enrolment" ADD COLUMN "countsFrom" TEXT;
ALTER TABLE "Enrolment" ADD COLUMN "heldSince" TEXT;

-- CreateTable
CREATE TABLE "CampaignTerms" (
    "campaignId" TEXT NOT NULL PRIMARY KEY,
    "cycle" TEXT,
    "createdById" TEXT,
    "createdAt" DATETIME,
    "tellsFrom" DATETIME,
    "withdrawnAt" DATETIME,
    "withdrawnById" TEXT,
    "dueKind" TEXT NOT NULL DEFAULT 'fixed',
    "dueDays" INTEGER,
    "headDaysEarlier" INTEGER NOT NULL DEFAULT 0,
    "graceDays" INTEGER NOT NULL DEFAULT 14,
    "lookBackDays" INTEGER NOT NULL DEFAULT 0,
    "onEntering" TEXT NOT NULL DEFAULT 'enrol',
    "onLeaving" TEXT NOT NULL DEFAULT 'close',
    "recurrence" TEXT,
    "validMonths" INTEGER,
    "windowMonths" INTEGER,
    "minimumMonths" INTEGER,
    CONSTRAINT "CampaignTerms_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CampaignCourse" (
    "campaignId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,

    PRIMARY KEY ("campaignId", "courseId"),
    CONSTRAINT "CampaignCourse_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CampaignCourse_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AudienceRule" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "campaignId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    CONSTRAINT "AudienceRule_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CampaignPause" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "campaignId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "endedById" TEXT,
    "endedAt" DATETIME,
    CONSTRAINT "CampaignPause_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CampaignDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "byId" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Withdrawal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "enrolmentId" TEXT NOT NULL,
    "factKind" TEXT NOT NULL,
    "factId" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Withdrawal_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Closure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "enrolmentId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT,
    "reason" TEXT NOT NULL,
    "byId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Closure_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Credit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "enrolmentId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "settledOn" TEXT NOT NULL,
    "byId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Credit_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OutsideTraining" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officialId" TEXT NOT NULL,
    "courseId" TEXT,
    "title" TEXT NOT NULL,
    "organiser" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "periods" INTEGER NOT NULL,
    "evidence" TEXT NOT NULL,
    "acceptedById" TEXT NOT NULL,
    "acceptedAt" DATETIME NOT NULL,
    CONSTRAINT "OutsideTraining_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OutsideTraining_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "enrolmentId" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "outcome" TEXT,
    "answer" TEXT,
    CONSTRAINT "Correction_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Correction_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "AudienceRule_campaignId_kind_value_key" ON "AudienceRule"("campaignId", "kind", "value");

-- CreateIndex
CREATE INDEX "CampaignPause_campaignId_idx" ON "CampaignPause"("campaignId");

-- CreateIndex
CREATE INDEX "CampaignDraft_byId_idx" ON "CampaignDraft"("byId");

-- CreateIndex
CREATE INDEX "Withdrawal_enrolmentId_idx" ON "Withdrawal"("enrolmentId");

-- CreateIndex
CREATE INDEX "Closure_enrolmentId_idx" ON "Closure"("enrolmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Credit_enrolmentId_key" ON "Credit"("enrolmentId");

-- CreateIndex
CREATE INDEX "Credit_sourceId_idx" ON "Credit"("sourceId");

-- CreateIndex
CREATE INDEX "OutsideTraining_officialId_to_idx" ON "OutsideTraining"("officialId", "to");

-- CreateIndex
CREATE INDEX "Correction_enrolmentId_idx" ON "Correction"("enrolmentId");

-- CreateIndex
CREATE INDEX "Correction_officialId_idx" ON "Correction"("officialId");
