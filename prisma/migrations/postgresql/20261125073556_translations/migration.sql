-- AlterTable
ALTER TABLE "LawInstrument" ADD COLUMN     "englishName" TEXT;

-- AlterTable
ALTER TABLE "LessonEdition" ADD COLUMN     "sourceHash" TEXT;

-- AlterTable
ALTER TABLE "PoolEdition" ADD COLUMN     "language" TEXT,
ADD COLUMN     "sourceHash" TEXT;

-- AlterTable
ALTER TABLE "QuestionEdition" ADD COLUMN     "language" TEXT;

-- CreateTable
CREATE TABLE "CourseTranslation" (
    "hash" TEXT NOT NULL,
    "sourceHash" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "markdown" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "lessons" TEXT NOT NULL,
    "questions" TEXT NOT NULL,
    "manifest" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "publishedById" TEXT,

    CONSTRAINT "CourseTranslation_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "CourseTranslation_sourceHash_language_number_key" ON "CourseTranslation"("sourceHash", "language", "number");

-- AddForeignKey
ALTER TABLE "CourseTranslation" ADD CONSTRAINT "CourseTranslation_sourceHash_fkey" FOREIGN KEY ("sourceHash") REFERENCES "CourseEdition"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;
