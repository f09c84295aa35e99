-- AlterTable
ALTER TABLE "CallClock" ADD COLUMN     "riskAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "EscalationRule" (
    "id" UUID NOT NULL,
    "organizationId" UUID,
    "priority" INTEGER NOT NULL,
    "moment" TEXT NOT NULL,
    "receivers" TEXT[],

    CONSTRAINT "EscalationRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Escalation" (
    "callId" UUID NOT NULL,
    "promise" TEXT NOT NULL,
    "moment" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Escalation_pkey" PRIMARY KEY ("callId","promise","moment")
);

-- CreateIndex
CREATE UNIQUE INDEX "EscalationRule_organizationId_priority_moment_key" ON "EscalationRule"("organizationId", "priority", "moment");

-- AddForeignKey
ALTER TABLE "EscalationRule" ADD CONSTRAINT "EscalationRule_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Escalation" ADD CONSTRAINT "Escalation_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
