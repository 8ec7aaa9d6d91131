-- CreateTable
CREATE TABLE "LawAmendment" (
    "id" TEXT NOT NULL,
    "instrumentKey" TEXT NOT NULL,
    "article" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "byInstrument" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "knownOn" TEXT NOT NULL,
    "markedById" TEXT,
    "markedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LawAmendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LawAmendmentWithdrawal" (
    "amendmentId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LawAmendmentWithdrawal_pkey" PRIMARY KEY ("amendmentId")
);

-- CreateTable
CREATE TABLE "LawReview" (
    "id" TEXT NOT NULL,
    "amendmentId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "note" TEXT NOT NULL,
    "byId" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LawReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LawChange" (
    "id" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "courseEditionHash" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "articles" TEXT NOT NULL,
    "sections" TEXT NOT NULL,
    "questions" TEXT NOT NULL,
    "publishedOn" TEXT NOT NULL,
    "publishedById" TEXT,

    CONSTRAINT "LawChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RefresherDue" (
    "id" TEXT NOT NULL,
    "lawChangeId" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "completionId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "owedOn" TEXT NOT NULL,

    CONSTRAINT "RefresherDue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RefresherAnswer" (
    "dueId" TEXT NOT NULL,
    "questionHash" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "tries" INTEGER NOT NULL,
    "answeredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RefresherAnswer_pkey" PRIMARY KEY ("dueId","questionHash")
);

-- CreateTable
CREATE TABLE "RefresherDone" (
    "dueId" TEXT NOT NULL,
    "finishedOn" TEXT NOT NULL,
    "finishedAt" TIMESTAMP(3) NOT NULL,
    "courseEditionHash" TEXT NOT NULL,

    CONSTRAINT "RefresherDone_pkey" PRIMARY KEY ("dueId")
);

-- CreateIndex
CREATE UNIQUE INDEX "LawAmendment_instrumentKey_article_from_byInstrument_key" ON "LawAmendment"("instrumentKey", "article", "from", "byInstrument");

-- CreateIndex
CREATE INDEX "LawReview_amendmentId_idx" ON "LawReview"("amendmentId");

-- CreateIndex
CREATE INDEX "LawReview_courseId_fileName_idx" ON "LawReview"("courseId", "fileName");

-- CreateIndex
CREATE UNIQUE INDEX "LawChange_courseEditionHash_key" ON "LawChange"("courseEditionHash");

-- CreateIndex
CREATE INDEX "LawChange_courseId_number_idx" ON "LawChange"("courseId", "number");

-- CreateIndex
CREATE INDEX "RefresherDue_officialId_idx" ON "RefresherDue"("officialId");

-- CreateIndex
CREATE INDEX "RefresherDue_completionId_idx" ON "RefresherDue"("completionId");

-- CreateIndex
CREATE UNIQUE INDEX "RefresherDue_lawChangeId_officialId_key" ON "RefresherDue"("lawChangeId", "officialId");

-- AddForeignKey
ALTER TABLE "LawAmendmentWithdrawal" ADD CONSTRAINT "LawAmendmentWithdrawal_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "LawAmendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LawReview" ADD CONSTRAINT "LawReview_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "LawAmendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefresherDue" ADD CONSTRAINT "RefresherDue_lawChangeId_fkey" FOREIGN KEY ("lawChangeId") REFERENCES "LawChange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefresherAnswer" ADD CONSTRAINT "RefresherAnswer_dueId_fkey" FOREIGN KEY ("dueId") REFERENCES "RefresherDue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefresherDone" ADD CONSTRAINT "RefresherDone_dueId_fkey" FOREIGN KEY ("dueId") REFERENCES "RefresherDue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
