-- CreateTable
CREATE TABLE "ReportForm" (
    "unitId" TEXT NOT NULL PRIMARY KEY,
    "fields" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "updatedById" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ReportPeriod" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "signFrom" TEXT NOT NULL,
    "signBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT
);

-- CreateTable
CREATE TABLE "OverdueExplanation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "enrolmentId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "FlagNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "figure" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SignedReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "periodId" TEXT NOT NULL,
    "signBy" TEXT NOT NULL,
    "snapshot" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "signedById" TEXT NOT NULL,
    "signedAt" DATETIME NOT NULL,
    "signedOn" TEXT NOT NULL,
    CONSTRAINT "SignedReport_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportPeriod" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignedReportDetail" (
    "reportId" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "officialId" TEXT,
    "salt" TEXT NOT NULL,
    "data" TEXT NOT NULL,

    PRIMARY KEY ("reportId", "part"),
    CONSTRAINT "SignedReportDetail_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "SignedReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ReportPeriod_signBy_idx" ON "ReportPeriod"("signBy");

-- CreateIndex
CREATE UNIQUE INDEX "ReportPeriod_kind_from_key" ON "ReportPeriod"("kind", "from");

-- CreateIndex
CREATE INDEX "OverdueExplanation_enrolmentId_idx" ON "OverdueExplanation"("enrolmentId");

-- CreateIndex
CREATE INDEX "FlagNote_unitId_kind_idx" ON "FlagNote"("unitId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "SignedReport_code_key" ON "SignedReport"("code");

-- CreateIndex
CREATE INDEX "SignedReport_periodId_idx" ON "SignedReport"("periodId");

-- CreateIndex
CREATE UNIQUE INDEX "SignedReport_unitId_periodId_key" ON "SignedReport"("unitId", "periodId");

-- CreateIndex
CREATE INDEX "SignedReportDetail_officialId_idx" ON "SignedReportDetail"("officialId");
