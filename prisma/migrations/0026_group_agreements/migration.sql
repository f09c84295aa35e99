-- CreateTable
CREATE TABLE "GroupAgreement" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "calendarId" UUID,
    "content" JSONB NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,

    CONSTRAINT "GroupAgreement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "GroupAgreement_groupId_number_key" ON "GroupAgreement"("groupId", "number");

-- AddForeignKey
ALTER TABLE "GroupAgreement" ADD CONSTRAINT "GroupAgreement_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "SupportGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupAgreement" ADD CONSTRAINT "GroupAgreement_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "ServiceCalendar"("id") ON DELETE SET NULL ON UPDATE CASCADE;
