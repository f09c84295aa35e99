-- DropIndex
DROP INDEX "Call_supportLevel_state_createdAt_idx";

-- DropIndex
DROP INDEX "Call_assigneeId_state_idx";

-- DropIndex
DROP INDEX "Call_groupId_state_idx";

-- DropIndex
DROP INDEX "Call_atRiskAt_idx";

-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "isOpen" BOOLEAN NOT NULL GENERATED ALWAYS AS ("state" NOT IN ('resolved', 'closed', 'cancelled')) STORED;

-- CreateTable
CREATE TABLE "CallWatch" (
    "personId" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CallWatch_pkey" PRIMARY KEY ("personId","callId")
);

-- CreateIndex
CREATE INDEX "CallWatch_callId_idx" ON "CallWatch"("callId");

-- CreateIndex
CREATE INDEX "Call_isOpen_supportLevel_priority_number_idx" ON "Call"("isOpen", "supportLevel", "priority", "number");

-- CreateIndex
CREATE INDEX "Call_isOpen_groupId_priority_number_idx" ON "Call"("isOpen", "groupId", "priority", "number");

-- CreateIndex
CREATE INDEX "Call_isOpen_assigneeId_priority_number_idx" ON "Call"("isOpen", "assigneeId", "priority", "number");

-- CreateIndex
CREATE INDEX "Call_isOpen_priority_number_idx" ON "Call"("isOpen", "priority", "number");

-- CreateIndex
CREATE INDEX "Call_state_priority_number_idx" ON "Call"("state", "priority", "number");

-- CreateIndex
CREATE INDEX "Call_dueAt_number_idx" ON "Call"("dueAt", "number");

-- CreateIndex
CREATE INDEX "Call_updatedAt_idx" ON "Call"("updatedAt");

-- AddForeignKey
ALTER TABLE "CallWatch" ADD CONSTRAINT "CallWatch_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallWatch" ADD CONSTRAINT "CallWatch_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who passes a call on watches it, whichever code made the hand-over; what is over needs no watching.
INSERT INTO "CallWatch" ("personId", "callId", "since")
SELECT e."actorId", e."callId", max(e."at") FROM "CallEvent" e JOIN "Call" c ON c."id" = e."callId"
WHERE e."kind" = 'handedOver' AND e."actorId" IS NOT NULL AND c."state" NOT IN ('closed', 'cancelled')
GROUP BY e."actorId", e."callId";

CREATE FUNCTION watch_what_is_passed_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "CallWatch" ("personId", "callId", "since") VALUES (NEW."actorId", NEW."callId", NEW."at")
  ON CONFLICT ("personId", "callId") DO UPDATE SET "since" = NEW."at";
  RETURN NULL;
END $$;

CREATE TRIGGER "CallEvent_watched" AFTER INSERT ON "CallEvent" FOR EACH ROW
  WHEN (NEW."kind" = 'handedOver' AND NEW."actorId" IS NOT NULL)
  EXECUTE FUNCTION watch_what_is_passed_on();

CREATE FUNCTION end_watches() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "CallWatch" WHERE "callId" = NEW."id";
  RETURN NULL;
END $$;

CREATE TRIGGER "Call_watched" AFTER UPDATE ON "Call" FOR EACH ROW
  WHEN (OLD."state" <> NEW."state" AND NEW."state" IN ('closed', 'cancelled'))
  EXECUTE FUNCTION end_watches();

-- Callers by any beginning of their names or address, and by any part of their number (lib/people/store/listings.ts).
CREATE INDEX "Person_name_trgm_idx" ON "Person" USING GIN (lower(translate("name", 'İIıÇçĞğÖöŞşÜü', 'iiiccggoossuu')) gin_trgm_ops);
CREATE INDEX "Person_email_trgm_idx" ON "Person" USING GIN (lower(translate("email", 'İIıÇçĞğÖöŞşÜü', 'iiiccggoossuu')) gin_trgm_ops);
CREATE INDEX "Person_phone_trgm_idx" ON "Person" USING GIN (regexp_replace("phone", '\D', '', 'g') gin_trgm_ops);
