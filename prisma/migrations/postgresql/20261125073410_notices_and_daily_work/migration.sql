-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "senderId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "readAt" TIMESTAMP(3),
    "letterId" TEXT,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "claimedBy" TEXT,
    "claimedAt" TIMESTAMP(3),
    "settledAt" TIMESTAMP(3),
    "trouble" TEXT,
    "subject" TEXT,
    "text" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "id" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReminderRecipient" (
    "reminderId" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "unitId" TEXT,

    CONSTRAINT "ReminderRecipient_pkey" PRIMARY KEY ("reminderId","officialId")
);

-- CreateTable
CREATE TABLE "ReminderTurn" (
    "officialId" TEXT NOT NULL,
    "lastAt" TIMESTAMP(3) NOT NULL,
    "replacesNext" BOOLEAN NOT NULL,

    CONSTRAINT "ReminderTurn_pkey" PRIMARY KEY ("officialId")
);

-- CreateTable
CREATE TABLE "DayOff" (
    "day" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "working" BOOLEAN NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DayOff_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "CalendarAddress" (
    "tokenHash" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "CalendarAddress_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "ExtraTime" (
    "id" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "ExtraTime_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitDayTotal" (
    "choice" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "completed" INTEGER NOT NULL,
    "inProgress" INTEGER NOT NULL,
    "notStarted" INTEGER NOT NULL,
    "overdue" INTEGER NOT NULL,
    "exempt" INTEGER NOT NULL,
    "deferred" INTEGER NOT NULL,
    "unassigned" INTEGER NOT NULL,
    "enrolments" INTEGER NOT NULL,
    "completions" INTEGER NOT NULL,

    CONSTRAINT "UnitDayTotal_pkey" PRIMARY KEY ("choice","day","unitId")
);

-- CreateTable
CREATE TABLE "JobLease" (
    "name" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "JobLease_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "DailyStep" (
    "day" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "finishedAt" TIMESTAMP(3) NOT NULL,
    "figures" TEXT NOT NULL,

    CONSTRAINT "DailyStep_pkey" PRIMARY KEY ("day","step")
);

-- CreateIndex
CREATE UNIQUE INDEX "Notice_key_key" ON "Notice"("key");

-- CreateIndex
CREATE INDEX "Notice_officialId_readAt_idx" ON "Notice"("officialId", "readAt");

-- CreateIndex
CREATE INDEX "Notice_letterId_idx" ON "Notice"("letterId");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_key_key" ON "Letter"("key");

-- CreateIndex
CREATE INDEX "Letter_state_dueAt_idx" ON "Letter"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Letter_officialId_createdAt_idx" ON "Letter"("officialId", "createdAt");

-- CreateIndex
CREATE INDEX "Reminder_unitId_at_idx" ON "Reminder"("unitId", "at");

-- CreateIndex
CREATE INDEX "ReminderRecipient_officialId_idx" ON "ReminderRecipient"("officialId");

-- CreateIndex
CREATE INDEX "CalendarAddress_officialId_idx" ON "CalendarAddress"("officialId");

-- CreateIndex
CREATE INDEX "ExtraTime_officialId_idx" ON "ExtraTime"("officialId");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReminderRecipient" ADD CONSTRAINT "ReminderRecipient_reminderId_fkey" FOREIGN KEY ("reminderId") REFERENCES "Reminder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarAddress" ADD CONSTRAINT "CalendarAddress_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExtraTime" ADD CONSTRAINT "ExtraTime_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Attempt_deadlineAt_idx" ON "Attempt"("deadlineAt");
