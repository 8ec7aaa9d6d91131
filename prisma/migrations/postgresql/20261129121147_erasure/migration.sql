-- CreateTable
CREATE TABLE "Erasure" (
    "officialId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("officialId")
);

-- AddForeignKey
ALTER TABLE "Erasure" ADD CONSTRAINT "Erasure_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
