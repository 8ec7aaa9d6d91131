-- CreateTable
CREATE TABLE "WorkingCopy" (
    "courseId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "markdown" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "beganAt" DATETIME NOT NULL,
    "savedAt" DATETIME NOT NULL,

    PRIMARY KEY ("courseId", "fileName", "officialId"),
    CONSTRAINT "WorkingCopy_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DraftVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "draftId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "markdown" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    "savedById" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ReviewRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "draftId" TEXT NOT NULL,
    "openDraftId" TEXT,
    "revision" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "sentById" TEXT NOT NULL,
    "sentAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "closedById" TEXT,
    "outcome" TEXT,
    "reasons" TEXT NOT NULL DEFAULT '[]',
    "words" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "ReviewRequest_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewRule" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL,
    "setById" TEXT NOT NULL,
    "setAt" DATETIME NOT NULL,
    CONSTRAINT "ReviewRule_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LessonImage" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,
    "addedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "CourseImage" (
    "courseId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,
    "addedById" TEXT,

    PRIMARY KEY ("courseId", "name"),
    CONSTRAINT "CourseImage_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CourseImage_hash_fkey" FOREIGN KEY ("hash") REFERENCES "LessonImage" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "DraftVersion_courseId_fileName_savedAt_idx" ON "DraftVersion"("courseId", "fileName", "savedAt");

-- CreateIndex
CREATE UNIQUE INDEX "DraftVersion_draftId_revision_key" ON "DraftVersion"("draftId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewRequest_openDraftId_key" ON "ReviewRequest"("openDraftId");

-- CreateIndex
CREATE INDEX "ReviewRequest_courseId_fileName_idx" ON "ReviewRequest"("courseId", "fileName");

-- CreateIndex
CREATE INDEX "ReviewRequest_closedAt_idx" ON "ReviewRequest"("closedAt");

-- CreateIndex
CREATE INDEX "ReviewRule_courseId_setAt_idx" ON "ReviewRule"("courseId", "setAt");
