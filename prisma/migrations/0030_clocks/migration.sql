-- CreateEnum
CREATE TYPE "ClockParty" AS ENUM ('customer', 'group', 'provider');

-- DropIndex
DROP INDEX "CallClock_organizationId_promise_missed_idx";

-- DropIndex
DROP INDEX "CallClock_callId_promise_key";

-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "dueFor" "ClockParty";

-- AlterTable
ALTER TABLE "CallClock" ADD COLUMN     "party" "ClockParty" NOT NULL DEFAULT 'customer',
ADD COLUMN     "partyId" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "stay" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "SiteHours" (
    "id" UUID NOT NULL,
    "siteId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "calendarId" UUID,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,

    CONSTRAINT "SiteHours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallStay" (
    "id" BIGSERIAL NOT NULL,
    "callId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "untilAt" TIMESTAMPTZ(3),

    CONSTRAINT "CallStay_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SiteHours_calendarId_idx" ON "SiteHours"("calendarId");

-- CreateIndex
CREATE UNIQUE INDEX "SiteHours_siteId_number_key" ON "SiteHours"("siteId", "number");

-- CreateIndex
CREATE INDEX "CallStay_callId_idx" ON "CallStay"("callId");

-- CreateIndex
CREATE INDEX "CallStay_groupId_idx" ON "CallStay"("groupId");

-- CreateIndex
CREATE INDEX "CallClock_party_organizationId_promise_missed_idx" ON "CallClock"("party", "organizationId", "promise", "missed");

-- CreateIndex
CREATE UNIQUE INDEX "CallClock_callId_party_partyId_stay_promise_key" ON "CallClock"("callId", "party", "partyId", "stay", "promise");

-- AddForeignKey
ALTER TABLE "SiteHours" ADD CONSTRAINT "SiteHours_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteHours" ADD CONSTRAINT "SiteHours_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "ServiceCalendar"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallStay" ADD CONSTRAINT "CallStay_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallStay" ADD CONSTRAINT "CallStay_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "SupportGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Where a call has stood, whichever code moved it. What moves a call says when, by the time at which its clocks are to be read again.
INSERT INTO "CallStay" ("callId", "groupId", "fromAt")
SELECT c."id", c."groupId", coalesce(
  (SELECT max(e."at") FROM "CallEvent" e
   WHERE e."callId" = c."id" AND e."kind" IN ('opened', 'handedOver', 'refused', 'takenBack')),
  c."createdAt")
FROM "Call" c WHERE c."groupId" IS NOT NULL;

UPDATE "Call" SET "reckonAt" = now() WHERE "isOpen";

CREATE FUNCTION keep_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved timestamptz := least(coalesce(NEW."reckonAt", now()), now());
BEGIN
  IF TG_OP = 'UPDATE' THEN
    UPDATE "CallStay" SET "untilAt" = moved WHERE "callId" = NEW."id" AND "untilAt" IS NULL;
  END IF;
  IF NEW."groupId" IS NOT NULL THEN
    INSERT INTO "CallStay" ("callId", "groupId", "fromAt") VALUES (NEW."id", NEW."groupId", moved);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "Call_opened_with_group" AFTER INSERT ON "Call" FOR EACH ROW
  WHEN (NEW."groupId" IS NOT NULL)
  EXECUTE FUNCTION keep_stays();

CREATE TRIGGER "Call_moved" AFTER UPDATE OF "groupId" ON "Call" FOR EACH ROW
  WHEN (OLD."groupId" IS DISTINCT FROM NEW."groupId")
  EXECUTE FUNCTION keep_stays();
