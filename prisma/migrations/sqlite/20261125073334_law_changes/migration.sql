-- CreateTable
CREATE TABLE "LawAmendment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "instrumentKey" TEXT NOT NULL,
    "article" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "byInstrument" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "knownOn" TEXT NOT NULL,
    "markedById" TEXT,
    "markedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "LawAmendmentWithdrawal" (
    "amendmentId" TEXT NOT NULL PRIMARY KEY,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "LawAmendmentWithdrawal_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "LawAmendment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LawReview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "amendmentId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "note" TEXT NOT NULL,
    "byId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "LawReview_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "LawAmendment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LawChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "courseEditionHash" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "articles" TEXT NOT NULL,
    "sections" TEXT NOT NULL,
    "questions" TEXT NOT NULL,
    "publishedOn" TEXT NOT NULL,
    "publishedById" TEXT
);

-- CreateTable
CREATE TABLE "RefresherDue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "lawChangeId" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "completionId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "owedOn" TEXT NOT NULL,
    CONSTRAINT "RefresherDue_lawChangeId_fkey" FOREIGN KEY ("lawChangeId") REFERENCES "LawChange" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RefresherAnswer" (
    "dueId" TEXT NOT NULL,
    "questionHash" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "tries" INTEGER NOT NULL,
    "answeredAt" DATETIME NOT NULL,

    PRIMARY KEY ("dueId", "questionHash"),
    CONSTRAINT "RefresherAnswer_dueId_fkey" FOREIGN KEY ("dueId") REFERENCES "RefresherDue" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RefresherDone" (
    "dueId" TEXT NOT NULL PRIMARY KEY,
    "finishedOn" TEXT NOT NULL,
    "finishedAt" DATETIME NOT NULL,
    "courseEditionHash" TEXT NOT NULL,
    CONSTRAINT "RefresherDone_dueId_fkey" FOREIGN KEY ("dueId") REFERENCES "RefresherDue" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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
