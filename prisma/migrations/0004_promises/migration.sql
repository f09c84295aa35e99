-- CreateEnum
CREATE TYPE "ClockState" AS ENUM ('running', 'paused', 'stopped');

-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "atRiskAt" TIMESTAMPTZ(3),
ADD COLUMN     "dueAt" TIMESTAMPTZ(3),
ADD COLUMN     "outOfScope" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reckonAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "ServiceCalendar" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ServiceCalendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceCalendarRevision" (
    "id" UUID NOT NULL,
    "calendarId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,

    CONSTRAINT "ServiceCalendarRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contract" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContractRevision" (
    "id" UUID NOT NULL,
    "contractId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "calendarId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,

    CONSTRAINT "ContractRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallClock" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "promise" TEXT NOT NULL,
    "state" "ClockState" NOT NULL,
    "targetMinutes" INTEGER NOT NULL,
    "usedMinutes" INTEGER NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "missed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CallClock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PriorityCell" (
    "impact" INTEGER NOT NULL,
    "urgency" INTEGER NOT NULL,
    "priority" INTEGER NOT NULL,

    CONSTRAINT "PriorityCell_pkey" PRIMARY KEY ("impact","urgency")
);

-- CreateIndex
CREATE UNIQUE INDEX "ServiceCalendar_name_key" ON "ServiceCalendar"("name");

-- CreateIndex
CREATE UNIQUE INDEX "ServiceCalendarRevision_calendarId_number_key" ON "ServiceCalendarRevision"("calendarId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Contract_organizationId_key" ON "Contract"("organizationId");

-- CreateIndex
CREATE INDEX "ContractRevision_calendarId_idx" ON "ContractRevision"("calendarId");

-- CreateIndex
CREATE UNIQUE INDEX "ContractRevision_contractId_number_key" ON "ContractRevision"("contractId", "number");

-- CreateIndex
CREATE INDEX "CallClock_organizationId_promise_missed_idx" ON "CallClock"("organizationId", "promise", "missed");

-- CreateIndex
CREATE UNIQUE INDEX "CallClock_callId_promise_key" ON "CallClock"("callId", "promise");

-- CreateIndex
CREATE INDEX "Call_atRiskAt_idx" ON "Call"("atRiskAt");

-- CreateIndex
CREATE INDEX "Call_reckonAt_idx" ON "Call"("reckonAt");

-- AddForeignKey
ALTER TABLE "ServiceCalendarRevision" ADD CONSTRAINT "ServiceCalendarRevision_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "ServiceCalendar"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contract" ADD CONSTRAINT "Contract_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContractRevision" ADD CONSTRAINT "ContractRevision_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "Contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContractRevision" ADD CONSTRAINT "ContractRevision_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "ServiceCalendar"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallClock" ADD CONSTRAINT "CallClock_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
