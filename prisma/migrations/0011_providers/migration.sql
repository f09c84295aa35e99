-- CreateEnum
CREATE TYPE "PartState" AS ENUM ('asked', 'accepted', 'done', 'refused', 'withdrawn');

-- DropForeignKey
ALTER TABLE "RoutingRule" DROP CONSTRAINT "RoutingRule_groupId_fkey";

-- AlterTable
ALTER TABLE "CallEvent" ADD COLUMN     "partId" UUID;

-- AlterTable
ALTER TABLE "RoutingRule" ADD COLUMN     "providerId" UUID,
ALTER COLUMN "groupId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Provider" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "content" JSONB NOT NULL,
    "calendarId" UUID,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProviderPart" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "providerId" UUID NOT NULL,
    "state" "PartState" NOT NULL DEFAULT 'asked',
    "calendarId" UUID,
    "responseMinutes" INTEGER,
    "resolutionMinutes" INTEGER,
    "linkSerial" INTEGER NOT NULL DEFAULT 1,
    "linkUntil" TIMESTAMPTZ(3) NOT NULL,
    "linkRevokedAt" TIMESTAMPTZ(3),
    "askedById" UUID,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProviderPart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutgoingMail" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "partId" UUID,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutgoingMail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Provider_name_key" ON "Provider"("name");

-- CreateIndex
CREATE INDEX "ProviderPart_callId_idx" ON "ProviderPart"("callId");

-- CreateIndex
CREATE INDEX "ProviderPart_providerId_state_idx" ON "ProviderPart"("providerId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "OutgoingMail_key_key" ON "OutgoingMail"("key");

-- CreateIndex
CREATE INDEX "OutgoingMail_mailedAt_createdAt_idx" ON "OutgoingMail"("mailedAt", "createdAt");

-- CreateIndex
CREATE INDEX "CallEvent_partId_id_idx" ON "CallEvent"("partId", "id");

-- AddForeignKey
ALTER TABLE "CallEvent" ADD CONSTRAINT "CallEvent_partId_fkey" FOREIGN KEY ("partId") REFERENCES "ProviderPart"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Provider" ADD CONSTRAINT "Provider_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "ServiceCalendar"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProviderPart" ADD CONSTRAINT "ProviderPart_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProviderPart" ADD CONSTRAINT "ProviderPart_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProviderPart" ADD CONSTRAINT "ProviderPart_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "ServiceCalendar"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoutingRule" ADD CONSTRAINT "RoutingRule_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "SupportGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoutingRule" ADD CONSTRAINT "RoutingRule_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Provider"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutgoingMail" ADD CONSTRAINT "OutgoingMail_partId_fkey" FOREIGN KEY ("partId") REFERENCES "ProviderPart"("id") ON DELETE SET NULL ON UPDATE CASCADE;
