-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officialId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "senderId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "readAt" DATETIME,
    "letterId" TEXT,
    CONSTRAINT "Notice_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Notice_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officialId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "claimedBy" TEXT,
    "claimedAt" DATETIME,
    "settledAt" DATETIME,
    "trouble" TEXT,
    "subject" TEXT,
    "text" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Letter_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Reminder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "about" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ReminderRecipient" (
    "reminderId" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "unitId" TEXT,

    PRIMARY KEY ("reminderId", "officialId"),
    CONSTRAINT "ReminderRecipient_reminderId_fkey" FOREIGN KEY ("reminderId") REFERENCES "Reminder" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReminderTurn" (
    "officialId" TEXT NOT NULL PRIMARY KEY,
    "lastAt" DATETIME NOT NULL,
    "replacesNext" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "DayOff" (
    "day" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "working" BOOLEAN NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "CalendarAddress" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "officialId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "CalendarAddress_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExtraTime" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officialId" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "ExtraTime_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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

    PRIMARY KEY ("choice", "day", "unitId")
);

-- CreateTable
CREATE TABLE "JobLease" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "holder" TEXT NOT NULL,
    "until" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "DailyStep" (
    "day" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "finishedAt" DATETIME NOT NULL,
    "figures" TEXT NOT NULL,

    PRIMARY KEY ("day", "step")
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

-- CreateIndex
CREATE INDEX "Attempt_deadlineAt_idx" ON "Attempt"("deadlineAt");
