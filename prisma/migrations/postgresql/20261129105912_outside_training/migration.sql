-- AlterTable
ALTER TABLE "OutsideTraining" ADD COLUMN     "paperNumber" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "OutsideWithdrawal" (
    "trainingId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OutsideWithdrawal_pkey" PRIMARY KEY ("trainingId")
);

-- CreateTable
CREATE TABLE "OutsideClaim" (
    "id" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "courseId" TEXT,
    "title" TEXT NOT NULL,
    "organiser" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "periods" INTEGER NOT NULL,
    "paperNumber" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "decidedAt" TIMESTAMP(3),
    "decidedById" TEXT,
    "outcome" TEXT,
    "answer" TEXT,
    "trainingId" TEXT,

    CONSTRAINT "OutsideClaim_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "OutsideClaim_trainingId_key" ON "OutsideClaim"("trainingId");

-- CreateIndex
CREATE INDEX "OutsideClaim_officialId_idx" ON "OutsideClaim"("officialId");

-- CreateIndex
CREATE INDEX "OutsideClaim_decidedAt_idx" ON "OutsideClaim"("decidedAt");

-- AddForeignKey
ALTER TABLE "OutsideWithdrawal" ADD CONSTRAINT "OutsideWithdrawal_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "OutsideTraining"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutsideClaim" ADD CONSTRAINT "OutsideClaim_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutsideClaim" ADD CONSTRAINT "OutsideClaim_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutsideClaim" ADD CONSTRAINT "OutsideClaim_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "OutsideTraining"("id") ON DELETE SET NULL ON UPDATE CASCADE;
