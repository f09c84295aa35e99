-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "explainedSeenAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "CallExplanation" (
    "callId" UUID NOT NULL,
    "problemId" TEXT NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CallExplanation_pkey" PRIMARY KEY ("callId")
);

-- CreateIndex
CREATE INDEX "CallExplanation_foundAt_idx" ON "CallExplanation"("foundAt");

-- AddForeignKey
ALTER TABLE "CallExplanation" ADD CONSTRAINT "CallExplanation_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;
