-- AlterTable
ALTER TABLE "PoolEdition" ALTER COLUMN "language" DROP NOT NULL,
ALTER COLUMN "language" DROP DEFAULT;

-- AlterTable
ALTER TABLE "QuestionEdition" ALTER COLUMN "language" DROP NOT NULL,
ALTER COLUMN "language" DROP DEFAULT;
