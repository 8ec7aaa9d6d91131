-- AlterTable
ALTER TABLE "OutsideTraining" ADD COLUMN "paperNumber" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "OutsideWithdrawal" (
    "trainingId" TEXT NOT NULL PRIMARY KEY,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "OutsideWithdrawal_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "OutsideTraining" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OutsideClaim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officialId" TEXT NOT NULL,
    "courseId" TEXT,
    "title" TEXT NOT NULL,
    "organiser" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "periods" INTEGER NOT NULL,
    "paperNumber" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT NOT NULL,
    "sentAt" DATETIME NOT NULL,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "outcome" TEXT,
    "answer" TEXT,
    "trainingId" TEXT,
    CONSTRAINT "OutsideClaim_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OutsideClaim_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "OutsideClaim_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "OutsideTraining" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "OutsideClaim_trainingId_key" ON "OutsideClaim"("trainingId");

-- CreateIndex
CREATE INDEX "OutsideClaim_officialId_idx" ON "OutsideClaim"("officialId");

-- CreateIndex
CREATE INDEX "OutsideClaim_decidedAt_idx" ON "OutsideClaim"("decidedAt");
