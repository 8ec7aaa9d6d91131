-- CreateTable
CREATE TABLE "ReportForm" (
    "unitId" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedById" TEXT NOT NULL,

    CONSTRAINT "ReportForm_pkey" PRIMARY KEY ("unitId")
);

-- CreateTable
CREATE TABLE "ReportPeriod" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "signFrom" TEXT NOT NULL,
    "signBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT,

    CONSTRAINT "ReportPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OverdueExplanation" (
    "id" TEXT NOT NULL,
    "enrolmentId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OverdueExplanation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FlagNote" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "figure" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FlagNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignedReport" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "periodId" TEXT NOT NULL,
    "signBy" TEXT NOT NULL,
    "snapshot" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "signedById" TEXT NOT NULL,
    "signedAt" TIMESTAMP(3) NOT NULL,
    "signedOn" TEXT NOT NULL,

    CONSTRAINT "SignedReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignedReportDetail" (
    "reportId" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "officialId" TEXT,
    "salt" TEXT NOT NULL,
    "data" TEXT NOT NULL,

    CONSTRAINT "SignedReportDetail_pkey" PRIMARY KEY ("reportId","part")
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

-- AddForeignKey
ALTER TABLE "SignedReport" ADD CONSTRAINT "SignedReport_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignedReportDetail" ADD CONSTRAINT "SignedReportDetail_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "SignedReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
