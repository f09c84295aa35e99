-- CreateEnum
CREATE TYPE "CallWait" AS ENUM ('customer', 'provider', 'visit', 'customerSystem');

-- CreateEnum
CREATE TYPE "CallClosing" AS ENUM ('confirmed', 'unanswered');

-- AlterEnum
ALTER TYPE "CallState" ADD VALUE 'assigned';

-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "closedAs" "CallClosing",
ADD COLUMN     "followsId" UUID,
ADD COLUMN     "reminders" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "waitingFor" "CallWait",
ADD COLUMN     "waitingUntil" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Call_followsId_idx" ON "Call"("followsId");

-- CreateIndex
CREATE INDEX "Call_state_resolvedAt_idx" ON "Call"("state", "resolvedAt");

-- CreateIndex
CREATE INDEX "Call_state_waitingUntil_idx" ON "Call"("state", "waitingUntil");

-- AddForeignKey
ALTER TABLE "Call" ADD CONSTRAINT "Call_followsId_fkey" FOREIGN KEY ("followsId") REFERENCES "Call"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Until now nothing but the caller's word closed a call.
UPDATE "Call" SET "closedAs" = 'confirmed' WHERE "state" = 'closed';
