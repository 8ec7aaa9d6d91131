-- CreateTable
CREATE TABLE "UnitTouch" (
    "unitId" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "times" INTEGER NOT NULL,

    CONSTRAINT "UnitTouch_pkey" PRIMARY KEY ("unitId","by")
);
