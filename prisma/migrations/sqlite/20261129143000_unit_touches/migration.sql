-- CreateTable
CREATE TABLE "UnitTouch" (
    "unitId" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "times" INTEGER NOT NULL,

    PRIMARY KEY ("unitId", "by")
);
