-- AlterEnum
ALTER TYPE "CallKind" ADD VALUE 'unknown';

-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "invitedId" UUID;

-- CreateTable
CREATE TABLE "MailThread" (
    "token" TEXT NOT NULL,
    "callId" UUID,
    "personId" UUID,
    "partId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailThread_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "IncomingMail" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "verdict" TEXT NOT NULL,
    "callNumber" INTEGER,
    "handledAt" TIMESTAMPTZ(3),
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IncomingMail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MailThread_partId_key" ON "MailThread"("partId");

-- CreateIndex
CREATE INDEX "MailThread_personId_idx" ON "MailThread"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "MailThread_callId_personId_key" ON "MailThread"("callId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "IncomingMail_key_key" ON "IncomingMail"("key");

-- CreateIndex
CREATE INDEX "IncomingMail_from_receivedAt_idx" ON "IncomingMail"("from", "receivedAt");

-- CreateIndex
CREATE INDEX "IncomingMail_verdict_receivedAt_idx" ON "IncomingMail"("verdict", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Call_invitedId_key" ON "Call"("invitedId");

-- AddForeignKey
ALTER TABLE "Call" ADD CONSTRAINT "Call_invitedId_fkey" FOREIGN KEY ("invitedId") REFERENCES "Diagnosis"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailThread" ADD CONSTRAINT "MailThread_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailThread" ADD CONSTRAINT "MailThread_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailThread" ADD CONSTRAINT "MailThread_partId_fkey" FOREIGN KEY ("partId") REFERENCES "ProviderPart"("id") ON DELETE SET NULL ON UPDATE CASCADE;
