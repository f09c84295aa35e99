-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "remindAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Call_state_remindAt_idx" ON "Call"("state", "remindAt");
