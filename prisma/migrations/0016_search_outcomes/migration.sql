-- AlterTable
ALTER TABLE "SearchQuery" ADD COLUMN     "bouncedAt" TIMESTAMPTZ(3),
ADD COLUMN     "diagnosisId" UUID;

-- CreateTable
CREATE TABLE "SearchAnswered" (
    "words" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "kind" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "closedById" UUID NOT NULL,
    "closedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SearchAnswered_pkey" PRIMARY KEY ("words","locale")
);

-- CreateTable
CREATE TABLE "SearchRetention" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "days" INTEGER NOT NULL,
    "changedById" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SearchRetention_pkey" PRIMARY KEY ("id")
);
