-- CreateTable
CREATE TABLE "UnitName" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "decisionNumber" TEXT
);

-- CreateTable
CREATE TABLE "PeopleImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fileName" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "extent" TEXT NOT NULL DEFAULT 'delta',
    "effectiveOn" TEXT NOT NULL,
    "headers" TEXT NOT NULL DEFAULT '[]',
    "headerRow" INTEGER NOT NULL DEFAULT 0,
    "columns" TEXT NOT NULL DEFAULT '{}',
    "notes" TEXT NOT NULL DEFAULT '{}',
    "answers" TEXT NOT NULL DEFAULT '{}',
    "rows" INTEGER NOT NULL DEFAULT 0,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "beatAt" DATETIME NOT NULL,
    "added" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "wrong" INTEGER NOT NULL DEFAULT 0,
    "digest" TEXT,
    "failure" TEXT,
    "activatedAt" DATETIME,
    "undoneAt" DATETIME
);

-- CreateTable
CREATE TABLE "PeopleImportRow" (
    "importId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "cells" TEXT NOT NULL,

    PRIMARY KEY ("importId", "number")
);

-- CreateTable
CREATE TABLE "PeopleImportEntry" (
    "importId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "problems" TEXT NOT NULL DEFAULT '[]',
    "askedUnit" TEXT,
    "officialId" TEXT,
    "staffCode" TEXT,
    "fullName" TEXT,
    "sortKey" TEXT,
    "searchText" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "nameOfStaff" TEXT,
    "nameOfPhone" TEXT,
    "nameOfEmail" TEXT,
    "unitId" TEXT,
    "positionId" TEXT,
    "newPosition" TEXT,
    "postingId" TEXT,
    "oldPostingId" TEXT,
    "beforeName" TEXT,
    "beforeKey" TEXT,
    "beforeSearch" TEXT,
    "beforePhone" TEXT,
    "beforeEmail" TEXT,
    "beforeLeft" TEXT,

    PRIMARY KEY ("importId", "number")
);

-- CreateIndex
CREATE INDEX "UnitName_unitId_from_idx" ON "UnitName"("unitId", "from");

-- CreateIndex
CREATE INDEX "PeopleImport_createdAt_idx" ON "PeopleImport"("createdAt");

-- CreateIndex
CREATE INDEX "PeopleImportEntry_importId_officialId_idx" ON "PeopleImportEntry"("importId", "officialId");
