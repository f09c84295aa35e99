-- CreateTable
CREATE TABLE "SearchRanking" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "validated" INTEGER NOT NULL,
    "solved" INTEGER NOT NULL,
    "changedById" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SearchRanking_pkey" PRIMARY KEY ("id")
);
